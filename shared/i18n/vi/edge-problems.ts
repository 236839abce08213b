/** What fails at the edge, before any rule of the office is asked. */
export const edgeProblems = {
  "invalid-request": {
    title: "Yêu cầu chưa đúng",
    detail: "Mời xem từng mục bên dưới.",
  },
  "malformed-json": {
    title: "Không đọc được nội dung gửi lên",
    detail: "Nội dung phải là JSON đúng cú pháp.",
  },
  "body-too-large": {
    title: "Nội dung gửi lên quá lớn",
    detail: "Mỗi yêu cầu tối đa 256 KB.",
  },
  "unsupported-media-type": {
    title: "Kiểu nội dung không được hỗ trợ",
    detail: "Gửi bằng application/json, mã UTF-8.",
  },
  "not-found": {
    title: "Không tìm thấy",
    detail: "Địa chỉ này không có, hoặc không thuộc cơ quan đang đăng nhập.",
  },
  "method-not-allowed": {
    title: "Không dùng được phương thức này",
    detail: "Xem các lệnh có ở /api/docs.",
  },
  "not-signed-in": {
    title: "Chưa đăng nhập",
    detail: "Mời đăng nhập để tiếp tục.",
  },
  "wrong-credentials": {
    title: "Tên đăng nhập hoặc mật khẩu chưa đúng",
    detail: "Mời nhập lại.",
  },
  "code-required": {
    title: "Cần mã dùng một lần",
    detail: "Nhập mã 6 số trong ứng dụng xác thực, hoặc một mã dự phòng.",
  },
  "wrong-code": {
    title: "Mã chưa đúng, hoặc đã dùng rồi",
    detail: "Mỗi mã chỉ dùng một lần. Đợi mã kế tiếp trong ứng dụng rồi nhập lại.",
  },
  "wrong-password": {
    title: "Mật khẩu hiện tại chưa đúng",
    detail: "Chưa có gì thay đổi. Nhập lại mật khẩu đang dùng.",
  },
  forbidden: {
    title: "Không có quyền xem mục này",
    detail: "Mục này dành cho vai trò khác.",
  },
  "foreign-origin": {
    title: "Yêu cầu đến từ trang khác",
    detail: "Chỉ nhận yêu cầu từ trang của phường.",
  },
  "version-required": {
    title: "Còn thiếu số phiên bản",
    detail: 'Gửi kèm If-Match: "<version>" với số phiên bản đang xem.',
  },
  "idempotency-key-reused": {
    title: "Khoá yêu cầu đã dùng cho nội dung khác",
    detail: "Mỗi Idempotency-Key chỉ dùng cho một nội dung.",
  },
  "no-match": {
    title: "Mã hồ sơ hoặc mã bí mật chưa đúng",
    detail: "Mời xem lại giấy hẹn, hoặc gọi cán bộ.",
  },
  "sealed-unreadable": {
    title: "Phường không mở được việc này",
    detail: "Việc của người khác, hoặc khoá của phường đã thay. Gọi quầy, nói đã làm gì với gói.",
  },
  "ticket-expired": {
    title: "Lượt xem đã hết hạn",
    detail: "Mời tra cứu lại bằng mã QR, hoặc mã hồ sơ và mã bí mật.",
  },
  "hand-over-ended": {
    title: "Mã chuyển sang điện thoại đã hết hiệu lực",
    detail: "Mỗi mã dùng một lần, trong hai phút. Mời tra lại ở máy trong sảnh, hoặc bằng giấy hẹn.",
  },
  "no-voice": {
    title: "Máy chủ chưa có giọng đọc",
    detail: "Mời đọc trên màn hình, hoặc hỏi cán bộ tại quầy.",
  },
  "too-many-requests": {
    title: "Thử quá nhiều lần",
    detail: "Mời đợi một lúc rồi thử lại, hoặc quét mã QR trên giấy hẹn.",
  },
  "phone-not-verified": {
    title: "Cần xác nhận số điện thoại",
    detail: "Xác nhận bằng mã trong tin nhắn để mở hồ sơ đang soạn.",
  },
  "phone-code-wrong": {
    title: "Mã chưa đúng hoặc đã hết hạn",
    detail: "Xem lại tin nhắn mới nhất, hoặc xin mã mới.",
  },
  "phone-check-needed": {
    title: "Cần xác nhận lại số điện thoại",
    detail: "Phường gửi mã tới số điện thoại ghi trên hồ sơ. Ghi mã ấy để nộp thêm.",
  },
  "too-many-drafts": {
    title: "Đã có nhiều hồ sơ đang soạn",
    detail: "Mỗi số điện thoại soạn nhiều nhất 5 hồ sơ. Nộp hoặc xoá bớt một hồ sơ trước.",
  },
  "draft-changed": {
    title: "Hồ sơ này vừa được sửa ở máy khác",
    detail: "Mở lại để xem bản mới nhất, rồi sửa tiếp.",
  },
  "draft-closed": {
    title: "Hồ sơ này đã nộp",
    detail: "Không sửa được nữa. Cần thêm giấy tờ thì phường sẽ hỏi.",
  },
  "file-too-large": {
    title: "Tệp quá lớn",
    detail: "Mỗi tệp nhiều nhất 10 MB. Chụp lại nhỏ hơn, hoặc chia thành nhiều tệp.",
  },
  "file-type-refused": {
    title: "Tệp này không phải PDF, JPEG hay PNG",
    detail: "Phường xem nội dung tệp, không xem tên. Chụp ảnh hoặc lưu thành PDF rồi gửi lại.",
  },
  "file-damaged": {
    title: "Không mở được tệp này",
    detail: "Tệp bị thiếu một phần. Chụp hoặc lưu lại rồi gửi.",
  },
  "file-name-refused": {
    title: "Tên tệp không dùng được",
    detail: "Tên có dấu gạch chéo, ký tự ẩn, hoặc dài quá 120 ký tự. Đổi tên rồi gửi lại.",
  },
  "picture-too-large": {
    title: "Ảnh có quá nhiều điểm ảnh",
    detail: "Nhiều nhất 50 triệu điểm ảnh, mỗi cạnh nhiều nhất 20.000. Chụp lại nhỏ hơn.",
  },
  "too-many-files": {
    title: "Hồ sơ đã đủ chỗ",
    detail: "Mỗi hồ sơ nhiều nhất 20 tệp, tổng cộng 60 MB. Xoá bớt tệp rồi gửi lại.",
  },
  "not-to-follow": {
    title: "Hồ sơ này không còn gì để báo",
    detail: "Hồ sơ đã kết thúc, hoặc trang này chưa gửi được tin. Mời tra cứu lại khi cần.",
  },
  "too-many-followers": {
    title: "Hồ sơ này đã có nhiều nơi nhận tin",
    detail: "Mỗi hồ sơ báo tới nhiều nhất 20 nơi. Bấm “Thôi báo” một nơi rồi thử lại.",
  },
  "push-refused": {
    title: "Trình duyệt này không nhận được tin của phường",
    detail: "Mời chọn tin nhắn hoặc thư điện tử.",
  },
  "push-key-unknown": {
    title: "Khoá nhận tin của trình duyệt đã cũ",
    detail: "Mời bật lại: trang sẽ đăng ký lại với trình duyệt.",
  },
  "link-expired": {
    title: "Đường dẫn này không còn dùng được",
    detail: "Có thể đã quá hạn, hoặc chép thiếu. Mời tra cứu hồ sơ rồi chọn lại.",
  },
  "clock-not-idle": {
    title: "Phường còn việc đang làm",
    detail: "Đồng hồ thử chỉ chạy khi không còn việc chờ.",
  },
  "clock-backwards": {
    title: "Đồng hồ không lùi lại được",
    detail: "Giờ mới phải sau giờ hiện tại.",
  },
  unavailable: {
    title: "Tạm thời chưa phục vụ được",
    detail: "Chưa có gì bị ghi dở. Mời thử lại sau ít giây.",
  },
  internal: {
    title: "Phường gặp lỗi kỹ thuật",
    detail: "Chưa có gì bị ghi dở. Lỗi đã được ghi lại để sửa.",
  },
};
