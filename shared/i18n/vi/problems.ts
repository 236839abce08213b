import { deliveryProblems } from "./delivery-problems.ts";
import { returnFeeProblems } from "./return-fee-problems.ts";
import { deviceProblems } from "./device-problems.ts";
import { edgeProblems } from "./edge-problems.ts";
import { problemWords, stepWords } from "./problem-words.ts";
import { sittingProblems } from "./sitting-problems.ts";

/** What went wrong and what helps, by the problem's stable code. */
export const problems = {
  "forbidden-transition": {
    title: "Chưa làm được việc này",
    detail: "Hồ sơ đang ở trạng thái “{{status}}”. Việc làm được lúc này: {{allowed}}.",
  },
  "role-not-allowed": {
    title: "Không có quyền làm việc này",
    detail: "Vai trò “{{role}}” không được làm việc “{{command}}”.",
  },
  "version-conflict": {
    title: "Hồ sơ vừa có thay đổi",
    detail: "Người khác vừa sửa hồ sơ này. Mời xem bản mới (số {{version}}) rồi làm lại.",
  },
  "held-elsewhere": {
    title: "Hồ sơ đang ở cơ quan khác",
    detail: "Việc này do cơ quan {{agency}} làm.",
  },
  "not-your-turn": {
    title: "Chưa tới bước này",
    detail: "Hồ sơ đang ở bước của {{role}}, nên chưa làm được việc “{{command}}”.",
  },
  "claimed-by-colleague": {
    title: "Hồ sơ đã có người nhận",
    detail: "{{name}} đã nhận hồ sơ này lúc {{since}}.",
  },
  "already-yours": {
    title: "Hồ sơ đã là việc của mình",
    detail: "Không cần nhận lần nữa.",
  },
  "username-taken": {
    title: "Tên đăng nhập đã có người dùng",
    detail: "Đã có tài khoản {{username}}. Chọn tên khác.",
  },
  "weak-password": {
    title: "Mật khẩu chưa đủ mạnh",
    detail: "Mật khẩu {{fault}}.",
  },
  "own-account": {
    title: "Không đổi được tài khoản của mình",
    detail:
      "Vai trò, việc khoá và mã dùng một lần của tài khoản này do quản trị khác đổi. Đổi mật khẩu ở trang Tài khoản của tôi.",
  },
  "second-factor-in-force": {
    title: "Mã dùng một lần đang bật",
    detail: "Muốn cài lại thì tắt mã đang dùng trước.",
  },
  "no-second-factor": {
    title: "Chưa cài mã dùng một lần",
    detail: "Việc cài chưa bắt đầu, hoặc mã đã tắt. Bắt đầu lại từ đầu.",
  },
  "own-proposal": {
    title: "Không tự ký hồ sơ mình trình",
    detail: "Hồ sơ này do chính người được uỷ quyền trình. Để lãnh đạo hoặc người được uỷ quyền khác ký.",
  },
  "delegation-period": {
    title: "Thời gian uỷ quyền chưa đúng",
    detail: "Từ hôm nay trở đi, ngày đầu trước ngày cuối, nhiều nhất {{days}} ngày.",
  },
  "delegation-overlaps": {
    title: "Đã uỷ quyền trong những ngày này",
    detail: "Người này đang có uỷ quyền trùng ngày. Thu hồi uỷ quyền cũ trước.",
  },
  "unknown-colleague": {
    title: "Không giao được cho người này",
    detail: "Chọn một {{role}} đang làm việc ở cơ quan giữ hồ sơ.",
  },
  "unknown-agency": {
    title: "Không có cơ quan này",
    detail: "Không tìm thấy cơ quan mã {{agency}}.",
  },
  "unknown-step": {
    title: "Quy trình không có bước này",
    detail: "Thủ tục của hồ sơ không có bước {{step}}.",
  },
  "workflow-fault": {
    title: "Quy trình chưa dùng được",
    detail: "Xem lại {{step}}: {{fault}}.",
  },
  "nowhere-to-hand-over": {
    title: "Chưa chọn nơi nhận",
    detail: "Hồ sơ đang ở đúng bước, người và cơ quan đó. Chọn bước, người hoặc cơ quan khác.",
  },
  "reason-required": {
    title: "Còn thiếu lý do",
    detail: "Chọn lý do khác thì phải nói rõ.",
  },
  "unknown-procedure": {
    title: "Không có thủ tục này",
    detail: "Không tìm thấy thủ tục mã {{procedureCode}}. Mời tìm lại trong danh mục.",
  },
  "procedure-not-in-force": {
    title: "Thủ tục chưa hoặc không còn hiệu lực",
    detail: "Thủ tục {{procedureCode}} không có quy định nào áp dụng cho hôm nay.",
  },
  "case-required": {
    title: "Còn thiếu trường hợp của thủ tục",
    detail: "Thủ tục {{procedureCode}} có nhiều trường hợp. Chọn một: {{cases}}.",
  },
  "unknown-case": {
    title: "Không có trường hợp này",
    detail: "Thủ tục {{procedureCode}} không có trường hợp {{caseId}}. Chọn một: {{cases}}.",
  },
  "promise-required": {
    title: "Còn thiếu ngày hẹn trả",
    detail:
      "Trường hợp này không có thời hạn tính được. Ghi ngày hẹn (promise.dueAt) và lý do (promise.reason).",
  },
  "promise-not-expected": {
    title: "Ngày hẹn do phường tính",
    detail: "Trường hợp này có thời hạn theo quy định, nên không ghi ngày hẹn bằng tay.",
  },
  "promise-in-the-past": {
    title: "Ngày hẹn đã qua",
    detail: "Ngày hẹn trả phải sau lúc tiếp nhận.",
  },
  "address-required": {
    title: "Còn thiếu địa chỉ giao",
    detail: "Trả kết quả tại nhà cần địa chỉ (homeAddress).",
  },
  "home-return-not-allowed": {
    title: "Thủ tục này không trả tại nhà",
    detail: "Người yêu cầu phải đến nhận kết quả tại quầy.",
  },
  "land-details-required": {
    title: "Còn thiếu thông tin thửa đất",
    detail: "Ghi tờ bản đồ, số thửa và phường (land).",
  },
  "civil-status-details-required": {
    title: "Còn thiếu thông tin hộ tịch",
    detail: "Ghi người và sự kiện hộ tịch (civilStatus).",
  },
  "unknown-paper": {
    title: "Không có giấy tờ này trong thành phần hồ sơ",
    detail:
      "Giấy tờ “{{paper}}” không thuộc trường hợp đã chọn. Ghi tên nếu là giấy tờ khác. Có: {{papers}}.",
  },
  "not-online": {
    title: "Thủ tục này không nộp trên mạng",
    detail: "Phải đến tận nơi để ký hoặc để cán bộ xem. Mời đến quầy trong giờ làm việc.",
  },
  "papers-not-handed-in": {
    title: "Còn thiếu giấy tờ",
    detail: "Còn thiếu: {{papers}}.",
  },
  "no-deadline-possible": {
    title: "Không tính được ngày hẹn",
    detail: "{{reason}}",
  },
  "limit-not-known": {
    title: "Chưa có thời hạn tính được",
    detail:
      "Thời hạn của trường hợp này không tính bằng máy được. Cán bộ một cửa sẽ hẹn ngày khi nhận hồ sơ.",
  },
  "nothing-to-request": {
    title: "Chưa ghi giấy tờ cần bổ sung",
    detail: "Ghi ít nhất một giấy tờ còn thiếu.",
  },
  "no-receipt": {
    title: "Chưa có giấy hẹn để in",
    detail: "Hồ sơ {{codes}} chưa được tiếp nhận, nên chưa có giấy hẹn.",
  },
  "verification-not-foreseen": {
    title: "Trường hợp này không có thời hạn xác minh",
    detail: "Quy định của trường hợp này không nói đến xác minh.",
  },
  "verification-already-recorded": {
    title: "Đã ghi cần xác minh",
    detail: "Hồ sơ này đã được ghi là cần xác minh.",
  },
  "extension-already-given": {
    title: "Hồ sơ đã được gia hạn",
    detail: "Mỗi hồ sơ chỉ được gia hạn một lần.",
  },
  "extension-needs-rule": {
    title: "Hồ sơ này không gia hạn theo quy định",
    detail: "Ngày hẹn do cán bộ định. Ghi ngày hẹn mới và lý do.",
  },
  "no-apology-owed": {
    title: "Không nợ lời xin lỗi",
    detail: "Hồ sơ này còn đúng hẹn, hoặc đã xin lỗi rồi.",
  },
  "apology-reason-required": { title: "Còn thiếu lý do", detail: "Chọn lý do khác thì phải nói rõ." },
  "new-date-too-early": {
    title: "Ngày hẹn mới quá sớm",
    detail: "Ngày hẹn mới phải sau hôm nay và sau ngày hẹn cũ.",
  },
  ...deliveryProblems,
  ...returnFeeProblems,
  ...deviceProblems,
  ...edgeProblems,
  ...sittingProblems,
  /** Names of roles, commands and packet states inside those sentences. */
  words: problemWords,
  /** What a field is refused for, beside what is plain to see. */
  faults: {
    "phone-in-directions":
      "Không ghi số điện thoại vào chỉ đường: chỉ đường giữ cho căn nhà, ai ở đó cũng dùng.",
  },
  steps: stepWords,
};
