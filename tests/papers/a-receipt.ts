import type { ReceiptData } from "../../server/receipts/index.ts";

export const at = (local: string) => Date.parse(`${local}+07:00`);

/** The receipt of the picture: a transfer of land, four papers, eight working days. */
export function aReceipt(changes: Partial<ReceiptData> = {}): ReceiptData {
  return {
    language: "vi",
    agency: {
      name: "Uỷ ban nhân dân phường Ví Dụ",
      counterName: "Bộ phận Một cửa",
      phone: "028 0000 0000",
      hours: "7:30–11:30 và 13:00–17:00, thứ Hai đến thứ Sáu",
    },
    code: "H29.162-260817-0042",
    token: "304159265358979323846264338327950288419",
    pin: "K7M4PB",
    submitter: { name: "Nguyễn Văn Mẫu" },
    owners: "Nguyễn Văn Mẫu và Trần Thị Ví Dụ",
    address: "12/3/4 đường Số Mẫu, phường Ví Dụ, Thành phố Hồ Chí Minh",
    phone: "0900000417",
    idNumber: "079******123",
    request: "Đăng ký biến động đất đai do nhận chuyển nhượng; tờ bản đồ 12, thửa 345",
    procedureCode: "1.013831",
    papers: [
      { name: "Đơn đăng ký biến động đất đai, mẫu 18", originals: 1, certified: 0, copies: 0 },
      { name: "Hợp đồng chuyển nhượng đã công chứng", originals: 1, certified: 0, copies: 0 },
      { name: "Giấy chứng nhận quyền sử dụng đất số DA 000123", originals: 1, certified: 0, copies: 0 },
      { name: "Căn cước của bên nhận chuyển nhượng", originals: 0, certified: 0, copies: 2 },
    ],
    sets: 1,
    limitText: "8 ngày làm việc",
    acceptedAt: at("2026-08-17T09:10:00"),
    dueAt: at("2026-08-26T17:00:00"),
    excludedTime: "Chờ nộp thuế",
    fee: { amount: null, mode: "onReturn" },
    returnPlace: "Quầy 6, tại phường",
    receivedBy: "Lê Thị Thử Nghiệm",
    ...changes,
  };
}

/** Eighty letters, most of them with two marks. */
export const longName = "Nguyễn Thị Ễnh Ưỡng Nghiễm Trường Thuỵ Phượng Uyển Khuyến Diễm Quỳnh Tuyết Ngữ";

export function papers(count: number): ReceiptData["papers"] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Giấy tờ thứ ${index + 1} chứng minh quyền sử dụng đất và tài sản gắn liền với đất`,
    originals: index % 3 === 0 ? 1 : 0,
    certified: index % 3 === 1 ? 2 : 0,
    copies: index % 3 === 2 ? 3 : 0,
  }));
}
