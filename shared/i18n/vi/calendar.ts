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
    unsure: "Tạm tính, chờ thông báo chính thức.",
  },
};
