import { describe, expect, test } from "@jest/globals";
import {
  renderControlSlip,
  renderRefusal,
  renderStop,
  renderSupplement,
  type ControlSlipData,
} from "../../server/receipts/index.ts";
import { printed } from "./printed.ts";

const at = (wall: string) => Date.parse(`${wall.replace(" ", "T")}:00+07:00`);
const agency = {
  name: "Uỷ ban nhân dân phường Ví Dụ Nguyễn Thị Minh Khai",
  counterName: "Trung tâm Phục vụ hành chính công phường Ví Dụ Nguyễn Thị Minh Khai",
  phone: "028 0000 0000",
  hours: "7:30–11:30 và 13:00–17:00",
};
const asker = {
  code: "H29.162-261123-0001",
  submitter: "Công Tằng Tôn Nữ Nguyễn Phước Quỳnh Ngọc Thuỵ Khuê Hương Giang",
  owner: "Hợp tác xã Dịch vụ nông nghiệp và Thương mại tổng hợp Ví Dụ Ễ Ỗ Ẫ",
  address: "12/3/4/56 đường Số Mẫu Một Hai Ba, khu phố Ví Dụ, phường Ví Dụ",
  phone: "0900000417",
  request: "Đăng ký biến động quyền sử dụng đất do chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất",
};

describe("The papers the office must issue", () => {
  test("form 2 names every missing paper, why, and whom to ask", async () => {
    const names = [...Array(12).keys()].map((n) => `Giấy tờ mẫu số ${n + 1} có tên rất dài để xuống dòng`);
    const { flowing } = await printed(
      renderSupplement({
        ...asker,
        agency,
        papers: names.map((name, n) => ({ name, note: n % 2 ? "Bản có dấu" : null, where: null })),
        reason: "Thiếu giấy tờ",
        askedAt: at("2026-11-23 09:05"),
        beforeAcceptance: false,
        officer: "Nguyễn Thị Ví Dụ",
      }),
    );
    for (const name of names) expect(flowing).toContain(name);
    for (const part of [
      "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
      asker.code,
      asker.submitter,
      asker.owner,
      asker.request,
      "Thiếu giấy tờ",
      "Nguyễn Thị Ví Dụ",
      agency.phone,
      "dừng từ thứ Hai 23/11/2026",
    ])
      expect(flowing).toContain(part);
  });

  test("form 3 says the reason exactly, and what can be done", async () => {
    const { flowing, sheets } = await printed(
      renderRefusal({
        ...asker,
        agency,
        ground: "Chưa đủ điều kiện theo quy định",
        note: "Thửa đất đang có tranh chấp theo thông báo số 417/TB",
        refusedAt: at("2026-11-23 09:05"),
        officer: "Nguyễn Thị Ví Dụ",
      }),
    );
    expect(sheets).toHaveLength(1);
    for (const part of [
      "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
      asker.submitter,
      asker.request,
      "Chưa đủ điều kiện theo quy định. Thửa đất đang có tranh chấp theo thông báo số 417/TB",
      "khiếu nại",
      "Người tiếp nhận",
    ])
      expect(flowing).toContain(part);
  });

  test("form 5 tells the decision, the stage and the finances", async () => {
    const { flowing, sheets } = await printed(
      renderStop({
        agency,
        code: asker.code,
        recipient: asker.submitter,
        request: asker.request,
        decision: "Quyết định 15/QĐ-UBND ngày 23/11/2026 về việc dừng giải quyết",
        stoppedAt: at("2026-11-23 09:05"),
        stage: "Chuyên viên xử lý",
        finances: ["Phí, lệ phí đã thu: 50.000 đ", "Đã yêu cầu nộp: 1.250.000 đ"],
        signer: "Phó Chủ tịch",
      }),
    );
    expect(sheets).toHaveLength(1);
    for (const part of [
      "Thông báo dừng giải quyết hồ sơ",
      "Quyết định 15/QĐ-UBND",
      "Chuyên viên xử lý",
      "50.000 đ. Đã yêu cầu nộp: 1.250.000 đ",
      "Phó Chủ tịch",
      "09:05, thứ Hai 23/11/2026",
    ])
      expect(flowing).toContain(part);
  });

  test("form 6 lists every hop, also when they fill several sheets", async () => {
    const hop: ControlSlipData["hops"][number] = {
      step: "Chuyên viên xử lý",
      visiting: "H29.163",
      handedOverBy: "Nguyễn Thị Ví Dụ",
      handedOverAt: at("2026-11-23 09:05"),
      takenOverBy: null,
      takenOverAt: null,
      dueAt: at("2026-12-02 13:48"),
      timeliness: "overdue",
      note: "Đủ giấy tờ, đã đối chiếu bản chính với bản sao",
    };
    const { flowing, sheets } = await printed(
      renderControlSlip({
        ...asker,
        agency,
        receivedAt: at("2026-11-23 09:00"),
        dueAt: at("2026-12-04 17:00"),
        hops: [...Array(30).keys()].map((n) => ({ ...hop, note: `Lần ${n + 1}. ${hop.note}` })),
      }),
    );
    expect(sheets.length).toBeGreaterThan(1);
    for (const part of [
      "Lần 1.",
      "Lần 30.",
      "Quá hạn",
      "chưa ai nhận",
      "17:00, thứ Sáu 4/12/2026",
      "trang 2/",
    ])
      expect(flowing).toContain(part);
  });
});
