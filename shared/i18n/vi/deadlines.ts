import type { DeadlineErrorCode } from "../../domain/deadlines/index.ts";

/** The engine's refusals, for whoever wrote the rule, the calendar or the request. How a date came about it says itself. */
const refused: Record<DeadlineErrorCode, string> = {
  "calendar-has-no-counted-day": "Lịch của cơ quan không còn ngày làm việc nào để tính hạn.",
  "extension-already-given": "Hồ sơ đã được gia hạn một lần, không gia hạn thêm.",
  "instant-out-of-range": "Thời điểm phải nằm trong các năm 1900 đến 2199.",
  "invalid-calendar": "Ca làm việc phải theo thứ tự, không chồng nhau, và mỗi ngày chỉ có một quyết định.",
  "invalid-date": "Ngày này không có trong lịch.",
  "invalid-pause": "Các lần dừng phải theo thứ tự, không chồng nhau, và sau khi tiếp nhận.",
  "invalid-rule": "Hạn phải lớn hơn 0; ngày theo lịch và tháng phải là số nguyên; giờ chốt có dạng 15:00.",
  "invalid-share": "Phần thời gian phải nằm trong khoảng từ 0 đến 1.",
  "verification-before-acceptance": "Xác minh không thể ghi trước khi tiếp nhận.",
  "verification-not-in-rule": "Thủ tục này không có hạn riêng khi cần xác minh.",
};

export const deadlines = { refused };
