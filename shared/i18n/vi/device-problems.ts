/** What stands in the way of a registered screen, or of a call from it, by the problem's stable code. */
export const deviceProblems = {
  "device-revoked": {
    title: "Máy này không còn được đăng ký",
    detail: "{{office}} đã thu hồi hoặc cấp lại mã của máy. Số điện thoại của cơ quan: {{phone}}.",
  },
  "device-required": {
    title: "Chỉ làm được trên máy đã đăng ký",
    detail: "Việc này chỉ dành cho máy tra cứu mà cơ quan đã đăng ký.",
  },
  "device-name-taken": {
    title: "Đã có máy mang tên này",
    detail: "Máy {{name}} đang dùng. Chọn tên khác để cán bộ biết máy nào gọi.",
  },
  "device-changed": {
    title: "Máy này vừa có thay đổi",
    detail: "Người khác vừa đổi tên, cấp lại mã hoặc thu hồi. Chưa ghi gì, xem lại rồi làm tiếp.",
  },
  "help-call-answered": {
    title: "Đã có người nhận tới",
    detail: "{{name}} đang tới, không cần đi nữa.",
  },
  "help-call-over": {
    title: "Lượt gọi này đã xong",
    detail: "Cán bộ khác đã xong việc, hoặc đã quá 10 phút.",
  },
};
