import { expect, test } from "@jest/globals";
import { renderApology, type ApologyData } from "../../server/receipts/index.ts";
import { readPaper } from "./read-paper.ts";

const at = (wall: string) => Date.parse(`${wall.replace(" ", "T")}:00+07:00`);
const letter: ApologyData = {
  agency: {
    name: "Uỷ ban nhân dân phường Ví Dụ Nguyễn Thị Minh Khai",
    counterName: "Trung tâm Phục vụ hành chính công phường Ví Dụ Nguyễn Thị Minh Khai",
    phone: "028 0000 0000",
    hours: "7:30–11:30 và 13:00–17:00",
  },
  code: "H29.162-261123-0001",
  recipient: "Công Tằng Tôn Nữ Nguyễn Phước Quỳnh Ngọc Thuỵ Khuê Hương Giang",
  request:
    "Đăng ký biến động quyền sử dụng đất do chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất và tài sản",
  was: at("2026-12-04 17:00"),
  reason: "Chờ cơ quan khác trả lời",
  newDate: at("2026-12-10 17:00"),
  draft: false,
  signer: "Phó Chủ tịch",
};

test("the letter says what was missed, why, until when, and who signs, on one sheet", async () => {
  const { text, sheets, language, title } = await readPaper(await renderApology(letter));
  const flowing = text.replaceAll("\n", " ");
  expect(sheets).toHaveLength(1);
  expect([language, title]).toEqual(["vi-VN", `Văn bản xin lỗi và đề nghị gia hạn ${letter.code}`]);
  expect(flowing).toContain("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  for (const part of [
    letter.code,
    letter.recipient,
    letter.request,
    "Phó Chủ tịch",
    "Chờ cơ quan khác trả lời",
  ])
    expect(flowing).toContain(part);
  expect(flowing).toMatch(/Ngày hẹn cũ trước 17:00, .*4\/12\/2026/);
  expect(flowing).toMatch(/Ngày hẹn mới trước 17:00, .*10\/12\/2026/);
  expect(flowing).not.toMatch(/Bản dự thảo|\{\{/);
});

test("before it is settled it is a draft with room for the reason", async () => {
  const { text } = await readPaper(
    await renderApology({ ...letter, draft: true, reason: null, signer: null }),
  );
  for (const part of ["Bản dự thảo", "(ghi khi ký)", "Người có thẩm quyền"]) expect(text).toContain(part);
});
