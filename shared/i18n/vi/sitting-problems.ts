/** What stands in the way at a sitting after hours, by the problem's stable code. */
export const sittingProblems = {
  "sitting-terms": {
    title: "Buổi ngoài giờ chưa đúng",
    detail: "Xem lại: {{field}}.",
  },
  "sitting-conflicts": {
    title: "Buổi này trùng hoặc vướng",
    detail: "Còn {{count}} chỗ vướng. Sửa hoặc bỏ những ngày ấy rồi lưu lại.",
  },
  "not-on-roster": {
    title: "Không có tên trong ca trực",
    detail: "Ngoài giờ chỉ người trong ca trực của buổi làm được việc này.",
  },
  "no-sitting-open": {
    title: "Đang ngoài giờ làm việc",
    detail: "Chưa mở buổi ngoài giờ nào. Người trong ca trực mở buổi rồi tiếp nhận được.",
  },
  "sitting-not-open": {
    title: "Buổi chưa mở",
    detail: "Mở được từ 30 phút trước giờ bắt đầu.",
  },
  "sitting-over": {
    title: "Buổi đã kết thúc",
    detail: "Buổi này đã đóng hoặc đã huỷ.",
  },
  "sitting-goes-on": {
    title: "Chưa tới giờ đóng",
    detail: "Người dân còn lấy số được đến hết giờ của buổi.",
  },
  "sitting-not-closed": {
    title: "Buổi chưa đóng",
    detail: "Bàn giao sau khi buổi đóng.",
  },
  "sitting-open": {
    title: "Buổi đang mở",
    detail: "Giờ bắt đầu không đổi được nữa.",
  },
  "slot-full": {
    title: "Khung giờ này vừa hết chỗ",
    detail: "Chọn khung giờ khác.",
  },
  "unknown-slot": {
    title: "Không có khung giờ này",
    detail: "Chọn một khung giờ của buổi.",
  },
  "slot-over": {
    title: "Khung giờ này đã qua",
    detail: "Chọn khung giờ sau.",
  },
  "slots-taken": {
    title: "Đã có người đặt chỗ",
    detail: "Giờ hoặc số chỗ mới không đủ cho người đã đặt.",
  },
  "sitting-full": {
    title: "Buổi này đã hết số",
    detail: "Đặt lịch cho buổi sau, hoặc đến trong giờ hành chính.",
  },
  "procedure-not-here": {
    title: "Buổi này không nhận thủ tục ấy",
    detail: "Chọn thủ tục khác hoặc buổi khác.",
  },
  "unknown-ticket": {
    title: "Không có số này",
    detail: "Xem lại số trên phiếu.",
  },
  "ticket-ended": {
    title: "Số này đã kết thúc",
    detail: "Lấy số mới tại quầy tự phục vụ.",
  },
  "ticket-elsewhere": {
    title: "Số này đang ở bước khác",
    detail: "Mời xem lại hàng chờ.",
  },
  "ticket-not-yet": {
    title: "Chưa tới giờ nhận chỗ",
    detail: "Nhận chỗ được từ 30 phút trước giờ bắt đầu của buổi.",
  },
  "already-booked": {
    title: "Số điện thoại này đã đặt chỗ",
    detail: "Mỗi số điện thoại đặt một chỗ trong một buổi. Đổi giờ hoặc huỷ chỗ cũ trên phiếu.",
  },
  "lane-empty": {
    title: "Không còn ai chờ",
    detail: "Có người lấy số, hàng chờ tự hiện.",
  },
  "lane-not-empty": {
    title: "Còn {{count}} người chưa xong",
    detail: "Gọi, hoặc chuyển sang sáng mai, rồi đóng buổi.",
  },
  "counter-busy": {
    title: "Quầy đang phục vụ số {{number}}",
    detail: "Ghi xong số ấy rồi gọi số sau.",
  },
  "unknown-counter": {
    title: "Buổi này không có quầy {{counter}}",
    detail: "Chọn một quầy của buổi.",
  },
  "cash-handed-over": {
    title: "Đã bàn giao",
    detail: "Buổi này đã có biên bản bàn giao.",
  },
  "nothing-handed-over": {
    title: "Chưa bàn giao",
    detail: "Ca trực lập bàn giao trước, rồi bên nhận xác nhận.",
  },
  "own-hand-over": {
    title: "Không tự nhận bàn giao của mình",
    detail: "Người khác nhận và cùng đếm.",
  },
};
