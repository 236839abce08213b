export const calendar = {
  sitting: "Buổi làm việc ngoài giờ",
  feed: {
    name: "Lịch làm việc, {{office}}",
    city: "Thành phố Hồ Chí Minh",
    closed: "Nghỉ: {{name}}",
    makeUp: "Làm bù: {{name}}",
    open: "Giờ làm việc khác: {{name}}",
    hours: "Giờ làm việc: {{hours}}",
    decision: "Căn cứ: {{decision}}",
    sitting: "Một cửa mở ngoài giờ {{hours}}",
    calledOff: "Huỷ buổi ngoài giờ {{hours}}",
    takes: "Nhận: {{what}}.",
    everything: "mọi thủ tục",
    book: "Đặt giờ: {{url}}",
    unsure: "Tạm tính, chờ thông báo chính thức.",
  },
};
