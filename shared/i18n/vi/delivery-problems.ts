/** What stands in the way of a packet, by the problem's stable code. */
export const deliveryProblems = {
  "delivery-not-yours": {
    title: "Gói này do người khác giữ",
    detail: "Chỉ người đang giữ gói mới được ghi kết quả giao.",
  },
  "delivery-forbidden-transition": {
    title: "Chưa làm được việc này với gói",
    detail: "Gói đang “{{state}}”. Việc làm được: {{allowed}}.",
  },
  "delivery-wrong-pin": {
    title: "Mã nhận chưa đúng",
    detail: "Hỏi lại người nhận mã nhận kết quả trong tin nhắn.",
  },
  "delivery-pin-locked": {
    title: "Mã nhận đã khoá",
    detail: "Nhập sai quá nhiều lần. Lấy chữ ký của người nhận.",
  },
  "delivery-other-office": {
    title: "Gói này của cơ quan khác",
    detail: "Chỉ cơ quan đang giữ gói làm được việc này.",
  },
  "delivery-to-counter": {
    title: "Gói này đưa đến quầy khác",
    detail: "Người dân nhận tại cơ quan khác. Đưa gói đến quầy đó, hoặc về quầy.",
  },
  "delivery-still-waits": {
    title: "Gói còn trong hạn chờ",
    detail: "Chưa hết hạn chờ người dân đến nhận. Hết hạn mới đưa về được.",
  },
  "delivery-left": {
    title: "Gói đã giao cho người giao",
    detail: "Không đổi trên mạng được nữa. Cần gấp, mời gọi điện thoại của cơ quan.",
  },
  "delivery-window-gone": {
    title: "Giờ này không còn",
    detail: "Giờ này đã qua hoặc đã đủ người chọn. Mời chọn giờ khác.",
  },
  "delivery-not-offered": {
    title: "Gói này không giao cho mình",
    detail: "Quầy đang giao gói này cho người khác.",
  },
  "delivery-wrong-seal": {
    title: "Số niêm phong không khớp",
    detail: "Quét lại niêm phong trên gói. Nếu vẫn khác, báo quầy trước khi đi.",
  },
  "delivery-seal-taken": {
    title: "Số niêm phong đã dùng",
    detail: "Một gói khác đang mang số này. Dùng niêm phong khác.",
  },
  "delivery-must-return": {
    title: "Gói phải đưa về quầy",
    detail: "Đã giao hai lần không được, hoặc người dân dừng giao.",
  },
  "delivery-id-not-looked": {
    title: "Chưa xem giấy tờ tuỳ thân",
    detail: "Xem giấy tờ của người nhận rồi đánh dấu.",
  },
  "delivery-needs-proof": {
    title: "Chưa có xác nhận của người nhận",
    detail: "Nhập mã nhận, hoặc lấy chữ ký.",
  },
  "unknown-courier": {
    title: "Không giao gói cho người này được",
    detail: "Chọn một người giao của cơ quan.",
  },
  "round-out": {
    title: "Chuyến này đã đi",
    detail: "Gói của chuyến đã đưa cho người giao, không sắp lại được.",
  },
  "stop-pinned": {
    title: "Điểm này đã ghim",
    detail: "Bỏ ghim rồi mới đổi được chỗ của nó trong chuyến.",
  },
  "stop-not-in-round": {
    title: "Điểm này không còn trong chuyến",
    detail: "Chuyến đã được sắp lại. Mở lại chuyến rồi đổi thứ tự.",
  },
};
