/** Form 4 of TT 03/2025/TT-VPCP: the office is the subject and apologises once. */
export const apology = {
  title: "Văn bản xin lỗi và đề nghị gia hạn",
  documentTitle: "Văn bản xin lỗi và đề nghị gia hạn {{code}}",
  draft: "Bản dự thảo",
  to: "Kính gửi: ông/bà {{name}}",
  opening:
    "{{office}} đã nhận hồ sơ của ông/bà nhưng chưa trả được kết quả đúng ngày đã hẹn. {{office}} xin lỗi ông/bà.",
  code: "Mã hồ sơ",
  request: "Nội dung",
  was: "Ngày hẹn cũ",
  reason: "Lý do",
  newDate: "Ngày hẹn mới",
  until: "trước {{time}}, {{day}}",
  unknown: "(ghi khi ký)",
  closing: "Mong ông/bà thông cảm. Cần hỏi thêm, mời gọi {{phone}}, {{hours}}.",
  signer: "Người có thẩm quyền",
  sign: "(ký, ghi rõ họ tên, đóng dấu)",
  reasons: {
    workload: "Nhiều hồ sơ cùng lúc",
    verification: "Cần xác minh thêm",
    otherAgency: "Chờ cơ quan khác trả lời",
    calendar: "Lịch nghỉ thay đổi",
    system: "Hệ thống kỹ thuật gặp lỗi",
    other: "Lý do khác",
  },
};
