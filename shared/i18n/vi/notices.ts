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
  /** To whoever follows a dossier: the tail of the code, and nothing that says whose or what it is. */
  follow: {
    accepted: "Hồ sơ {{tail}} đã được tiếp nhận, hẹn trả kết quả {{due}}.",
    refused: "Hồ sơ {{tail}} không được tiếp nhận, mời xem lý do bằng mã hồ sơ và mã bí mật.",
    supplementRequested_one:
      "Hồ sơ {{tail}} còn thiếu {{count}} giấy tờ, mời xem danh sách bằng mã trên giấy hẹn.",
    supplementRequested_other:
      "Hồ sơ {{tail}} còn thiếu {{count}} giấy tờ, mời xem danh sách bằng mã trên giấy hẹn.",
    supplementReceived: "Hồ sơ {{tail}}: phường đã nhận giấy tờ nộp thêm.",
    paymentRequested: "Hồ sơ {{tail}} đang chờ nộp thuế, trong lúc chờ thời hạn không tính.",
    paymentConfirmed: "Hồ sơ {{tail}}: phường đã ghi nhận việc nộp thuế và làm tiếp.",
    stopped: "Hồ sơ {{tail}} dừng xử lý, mời xem lý do bằng mã trên giấy hẹn.",
    resumed: "Hồ sơ {{tail}} được xử lý tiếp.",
    reopened: "Hồ sơ {{tail}} được mở lại để xử lý tiếp.",
    newDate: "Hồ sơ {{tail}} có ngày trả mới: {{day}}, phường xin lỗi vì chậm.",
    ready: "Hồ sơ {{tail}} đã có kết quả, mời mang giấy hẹn đến quầy trả kết quả.",
    readyOnline: "Hồ sơ {{tail}} đã có kết quả bản điện tử, mời xem bằng mã trên giấy hẹn.",
    readyHome: "Hồ sơ {{tail}} đã có kết quả, phường sẽ mang đến nhà.",
    homeReturnStarted: "Hồ sơ {{tail}}: kết quả đang trên đường đến nhà.",
    homeReturnFailed: "Hồ sơ {{tail}}: lần này chưa giao được, phường sẽ giao lại.",
    comingBack: "Hồ sơ {{tail}}: chưa giao được, kết quả đang được đưa về quầy.",
    atOtherCounter: "Hồ sơ {{tail}}: kết quả đang chờ ở quầy đã chọn.",
    backAtCounter: "Hồ sơ {{tail}}: kết quả đang ở quầy, mời mang giấy hẹn đến nhận.",
    delivered: "Hồ sơ {{tail}}: kết quả đã giao tại nhà.",
    returned: "Hồ sơ {{tail}}: kết quả đã trả tại quầy.",
    returnedOnline: "Hồ sơ {{tail}}: kết quả đã trả bản điện tử.",
    withdrawn: "Hồ sơ {{tail}} đã được rút theo yêu cầu.",
    confirm:
      "Có người muốn nhận tin về hồ sơ {{tail}} tại địa chỉ này. Nếu là ông/bà, mời xác nhận trong {{hours}} giờ: {{link}}\n\nNếu không phải, xin bỏ qua thư này: phường không gửi gì thêm.",
    confirmSubject: "Xác nhận nhận tin về hồ sơ {{tail}}",
    subject: "Hồ sơ {{tail}} có thay đổi",
    seeAt: "Xem hồ sơ bằng mã trên giấy hẹn: {{link}}",
    stopAt: "Thôi báo: {{link}}",
    stop: "Thôi báo",
  },
};
