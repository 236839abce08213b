import type { LegalBasis } from "../procedure.ts";
import { words } from "./build.ts";

/** The texts the catalogue cites, each once. */
export const laws = {
  oneStop: {
    code: "118/2025/NĐ-CP",
    name: words(
      "Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa",
      "Decree on administrative procedures at one-stop counters",
    ),
  },
  civilStatus: { code: "60/2014/QH13", name: words("Luật Hộ tịch 2014", "Civil Status Law 2014") },
  civilStatusDecree: {
    code: "123/2015/NĐ-CP",
    name: words("Nghị định quy định chi tiết Luật Hộ tịch", "Decree detailing the Civil Status Law"),
  },
  civilStatusData: {
    code: "87/2020/NĐ-CP",
    name: words(
      "Nghị định về cơ sở dữ liệu hộ tịch điện tử, đăng ký hộ tịch trực tuyến",
      "Decree on the civil status database and online registration",
    ),
  },
  justiceLevels: {
    code: "120/2025/NĐ-CP",
    name: words(
      "Nghị định về phân định thẩm quyền hai cấp trong quản lý nhà nước của Bộ Tư pháp",
      "Decree on the powers of the two levels of government in matters of justice",
    ),
  },
  civilStatusChanges: {
    code: "18/2026/NĐ-CP",
    name: words(
      "Nghị định cắt giảm, đơn giản hoá thủ tục thuộc phạm vi quản lý của Bộ Tư pháp",
      "Decree simplifying procedures under the Ministry of Justice",
    ),
  },
  family: {
    code: "52/2014/QH13",
    name: words("Luật Hôn nhân và gia đình 2014", "Law on Marriage and Family 2014"),
  },
  civilCode: { code: "91/2015/QH13", name: words("Bộ luật Dân sự 2015", "Civil Code 2015") },
  certification: {
    code: "23/2015/NĐ-CP",
    name: words(
      "Nghị định về cấp bản sao từ sổ gốc, chứng thực bản sao, chữ ký và giao dịch",
      "Decree on certifying copies, signatures and transactions",
    ),
  },
  certificationFees: {
    code: "226/2016/TT-BTC",
    name: words("Thông tư về phí chứng thực", "Circular on certification fees"),
  },
  localFees: {
    code: "85/2019/TT-BTC",
    name: words(
      "Thông tư về phí và lệ phí do Hội đồng nhân dân tỉnh quyết định",
      "Circular on fees set by provincial councils",
    ),
  },
  extractFees: {
    code: "281/2016/TT-BTC",
    name: words(
      "Thông tư về phí khai thác dữ liệu hộ tịch, phí xác nhận quốc tịch, lệ phí quốc tịch",
      "Circular on fees for civil status extracts and nationality",
    ),
  },
  land: { code: "31/2024/QH15", name: words("Luật Đất đai 2024", "Land Law 2024") },
  landRegister: {
    code: "101/2024/NĐ-CP",
    name: words(
      "Nghị định về đăng ký, cấp Giấy chứng nhận quyền sử dụng đất",
      "Decree on land registration and title certificates",
    ),
  },
  landLevels: {
    code: "151/2025/NĐ-CP",
    name: words(
      "Nghị định về thẩm quyền hai cấp trong lĩnh vực đất đai",
      "Decree on the powers of the two levels of government in land matters",
    ),
  },
  landProcedures: {
    code: "49/2026/NĐ-CP",
    name: words(
      "Nghị định hướng dẫn cơ chế tháo gỡ vướng mắc thi hành Luật Đất đai",
      "Decree on easing the application of the Land Law",
    ),
  },
  construction: {
    code: "50/2014/QH13",
    name: words("Luật Xây dựng 2014, sửa đổi 2020", "Construction Law 2014, amended 2020"),
  },
  constructionDecree: {
    code: "175/2024/NĐ-CP",
    name: words(
      "Nghị định về quản lý hoạt động xây dựng",
      "Decree on the management of construction activities",
    ),
  },
  houseNumbers: {
    code: "08/2024/TT-BXD",
    name: words("Thông tư về đánh số và gắn biển số nhà", "Circular on house numbers"),
  },
  residence: { code: "68/2020/QH14", name: words("Luật Cư trú 2020", "Residence Law 2020") },
  residenceDecree: {
    code: "154/2024/NĐ-CP",
    name: words("Nghị định quy định chi tiết Luật Cư trú", "Decree detailing the Residence Law"),
  },
  interlinked: {
    code: "63/2024/NĐ-CP",
    name: words(
      "Nghị định về liên thông điện tử hai nhóm thủ tục khai sinh, khai tử",
      "Decree on interlinked electronic procedures for births and deaths",
    ),
  },
  interlinkedChanges: {
    code: "301/2026/NĐ-CP",
    name: words(
      "Nghị định về liên thông thủ tục khai sinh, khai tử",
      "Decree on interlinked procedures for births and deaths",
    ),
  },
} satisfies Record<string, LegalBasis>;
