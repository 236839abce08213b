/** What stands in the way of money and original papers that are collected as a result is handed over. */
export const returnFeeProblems = {
  "fee-not-known": {
    title: "Chưa biết mức phí",
    detail: "Hồ sơ chưa tính được phí thì không hẹn nộp khi nhận kết quả được.",
  },
  "fee-not-collected": {
    title: "Tiền thu chưa khớp",
    detail: "Phải thu {{due}} đ, đang ghi đã thu {{collected}} đ. Thu đủ rồi mới trả kết quả.",
  },
  "unknown-original": {
    title: "Giấy này không nằm trong danh sách phải thu",
    detail: "Mở lại gói rồi đánh dấu các giấy đã thu.",
  },
  "originals-not-awaited": {
    title: "Không còn chờ giấy gốc này",
    detail: "Giấy đã được nhận trước đó. Mở lại bảng đối chiếu.",
  },
};
