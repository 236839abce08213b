/** Messages to residents: one fact, the tail of the code, nothing personal. */
export const notices = {
  supplementRequested_one:
    "Hồ sơ {{tail}} còn thiếu {{count}} giấy tờ. Mời ông/bà xem danh sách tại máy tra cứu hoặc trang của phường, bằng mã trên giấy hẹn.",
  supplementRequested_other:
    "Hồ sơ {{tail}} còn thiếu {{count}} giấy tờ. Mời ông/bà xem danh sách tại máy tra cứu hoặc trang của phường, bằng mã trên giấy hẹn.",
  phoneCode:
    "Mã xác nhận của phường: {{code}}. Dùng được {{minutes}} phút. Không đưa mã này cho ai, kể cả cán bộ.",
  submitted:
    "Phường đã nhận hồ sơ {{tail}} nộp trên mạng lúc {{at}}. Phường trả lời trước {{due}}. Xem bằng mã hồ sơ và mã bí mật.",
  acceptedOnline: "Phường đã tiếp nhận hồ sơ {{tail}} lúc {{at}}. Hẹn trả kết quả {{due}}.",
  refusedOnline: "Phường không tiếp nhận hồ sơ {{tail}}. Mời ông/bà xem lý do bằng mã hồ sơ và mã bí mật.",
  supplementReceived: "Phường đã nhận giấy tờ nộp thêm của hồ sơ {{tail}} lúc {{at}}.",
  paymentRequested:
    "Hồ sơ {{tail}}: mời ông/bà nộp thuế, rồi đưa biên lai cho phường. Trong lúc chờ, thời hạn không tính.",
  stopped: "Hồ sơ {{tail}} dừng xử lý theo quyết định. Mời ông/bà xem lý do bằng mã trên giấy hẹn.",
  ready: "Hồ sơ {{tail}} đã có kết quả. Mời ông/bà mang giấy hẹn đến quầy trả kết quả.",
  readyOnline: "Hồ sơ {{tail}} đã có kết quả bản điện tử. Mời ông/bà xem bằng mã trên giấy hẹn.",
  extended: "Hồ sơ {{tail}}: phường xin lỗi ông/bà vì phải gia hạn. Ngày trả mới: {{day}}.",
  apologised: "Hồ sơ {{tail}}: phường trễ hẹn {{old}}, xin lỗi ông/bà. Ngày trả mới: {{day}}.",
  ticketBooked: "{{office}} giữ chỗ cho ông/bà: số {{number}}, {{time}} {{day}}. {{link}}",
  ticketMoved: "{{office}} đổi chỗ cho ông/bà: số {{number}}, {{time}} {{day}}. {{link}}",
  ticketCancelled: "{{office}} xin lỗi, phải huỷ số {{number}}, {{time}} {{day}}. Mời ông/bà đặt giờ khác.",
  ticketReminder: "Nhắc lịch: số {{number}}, {{time}} {{day}}, tại {{office}}. {{link}}",
  ticketCarriedOver:
    "{{office}}: số {{number}} chưa làm xong trong buổi {{day}}, sáng làm việc kế tiếp phường làm trước tiên.",
  ticketLink: "Xem, đổi giờ hoặc huỷ: {{link}}",
  homeReturnPlanned:
    "Hồ sơ {{tail}} đã có kết quả, phường sẽ mang đến nhà. Mã nhận {{pin}}, chỉ đọc cho người giao khi nhận đủ giấy tờ.",
  moneyReady: "Chuẩn bị {{amount}} đ tiền phí khi nhận.",
  homeReturnStarted: "Hồ sơ {{tail}}: người giao đang mang kết quả đến nhà ông/bà.",
  homeReturnFailed: "Hồ sơ {{tail}}: ngày {{day}} phường chưa giao được, sẽ giao lại một lần nữa.",
  homeReturnWindow:
    "Hồ sơ {{tail}}: giờ giao kết quả đổi thành {{day}}, {{from}}–{{to}}. Không phải ông/bà đổi thì gọi {{phone}}.",
  homeReturnAnyTime:
    "Hồ sơ {{tail}}: kết quả giao lúc nào cũng được trong giờ làm việc. Không phải ông/bà đổi thì gọi {{phone}}.",
  homeReturnCounter:
    "Hồ sơ {{tail}}: kết quả sẽ đưa đến {{office}}, {{address}}. Không phải ông/bà đổi thì gọi {{phone}}.",
  homeReturnHome: "Hồ sơ {{tail}}: kết quả lại giao tận nhà. Không phải ông/bà đổi thì gọi {{phone}}.",
  homeReturnStopped:
    "Hồ sơ {{tail}}: đã dừng giao, kết quả giữ tại quầy trả kết quả đến hết {{day}}. Không phải ông/bà dừng thì gọi {{phone}}.",
  homeReturnAtOtherCounter:
    "Hồ sơ {{tail}}: kết quả đã ở quầy của {{office}}, {{address}}, giữ đến hết {{day}}. Mời mang giấy tờ tuỳ thân và mã nhận.",
  homeReturnBack: "Hồ sơ {{tail}}: kết quả đang ở quầy trả kết quả. Mời ông/bà mang giấy hẹn đến nhận.",
};
