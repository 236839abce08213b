import { describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import type { Role } from "../../shared/domain/accounts/index.ts";
import { aLandTransfer } from "../support/a-dossier.ts";
import { accessibilityFaults } from "../support/accessibility.ts";
import { openPage } from "../support/browser.ts";
import { signInAt } from "../support/desk.ts";
import { here, openOffice } from "../support/office.ts";

const office = openOffice();
const wide = { width: 1440, height: 900 };

async function deskOf(who: Role | "clerk-2", path: string): Promise<Page> {
  const page = await openPage(`${office.house.baseUrl}${path}`, { viewport: wide });
  await signInAt(page, `${who}.${here}`);
  return page;
}

async function taken(): Promise<string> {
  const { ref } = await (await office.as("clerk")).takeIn(aLandTransfer());
  await office.settled(ref);
  return ref;
}
const stored = async (ref: string) => (await (await office.as("clerk")).see(ref)).step.id;

describe("A dossier in many hands", () => {
  test("two clerks claim it at once: one has it, the other is told who", async () => {
    const ref = await taken();
    const [first, second] = [
      await deskOf("clerk", `/desk/d/${ref}`),
      await deskOf("clerk-2", `/desk/d/${ref}`),
    ];
    for (const page of [first, second]) {
      await page.locator(".dossier-page").waitFor();
      await page.keyboard.press("a");
    }
    await first.getByText("Người Thử clerk", { exact: false }).first().waitFor();
    const told = second.locator(".dossier-refusal").getByText(/^Người Thử clerk đã nhận hồ sơ này lúc 09:00/);
    await told.waitFor();
  });

  test("goes from the counter to a specialist, to the leader and back, by keyboard", async () => {
    const ref = await taken();
    const clerk = await deskOf("clerk", `/desk/d/${ref}`);
    await clerk.locator(".dossier-page").waitFor();
    await clerk.keyboard.press("o");
    await clerk.locator("[name=step]:focus").waitFor();
    await clerk.selectOption("[name=assignee]", { label: "Người Thử specialist" });
    await clerk.fill("[name=note]", "Đủ giấy tờ");
    expect(await accessibilityFaults(clerk)).toEqual([]);
    await clerk.keyboard.press("Control+Enter");
    await clerk.getByText("Bàn giao", { exact: true }).first().waitFor();
    const specialist = await deskOf("specialist", "/desk?queue=mine");
    await specialist.locator(`[data-row-link="${ref}"]`).waitFor({ timeout: 15_000 });
    await specialist.goto(`${office.house.baseUrl}/desk/d/${ref}`);
    await specialist.locator("[data-action=start]").waitFor();
    await specialist.keyboard.press("Control+Enter");
    await specialist.locator("[data-action=propose]").waitFor({ timeout: 15_000 });
    await specialist.keyboard.press("u");
    const leader = await deskOf("leader", `/desk/d/${ref}`);
    await leader.locator("[data-action=sign]").waitFor({ timeout: 15_000 });
    await leader.keyboard.press("f");
    await leader.locator("[name=reason]:focus").waitFor();
    await leader.selectOption("[name=reason]", "form");
    await leader.keyboard.press("Control+Enter");
    await leader.getByText("Lãnh đạo trả lại để sửa").waitFor({ timeout: 15_000 });
    expect(await stored(ref)).toBe("specialist");
  }, 60_000);

  test("at the end of a morning several are handed over at once, and what was refused is named", async () => {
    const refs = [await taken(), await taken(), await taken()];
    const codes = await Promise.all(
      refs.map(async (ref) => (await (await office.as("clerk")).see(ref)).code),
    );
    const page = await deskOf("clerk", "/desk/hand-over");
    await page.getByLabel(`Chọn ${codes[0]}`).waitFor();
    await page.getByLabel("Chọn tất cả").uncheck();
    for (const code of codes) await page.getByLabel(`Chọn ${code}`).check();
    await page.selectOption("#field-many-assignee", { label: "Người Thử specialist-2" });
    expect(await accessibilityFaults(page)).toEqual([]);
    // Within the seconds of grace a colleague takes one of them.
    await page.keyboard.press("Control+Enter");
    await (await office.as("clerk-2")).command(refs[1] ?? "", { type: "claim" });
    await page.getByText("1 trên 3 hồ sơ chưa làm được").first().waitFor({ timeout: 15_000 });
    await page
      .getByText(/^0\d{3}: /)
      .first()
      .waitFor();
    expect(await Promise.all(refs.map(stored))).toEqual(["specialist", "counter", "specialist"]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  });

  test("an ID card that is scanned fills the person in, and the next key is for the phone", async () => {
    const page = await deskOf("clerk", "/desk/new");
    await page.locator("[name=procedureCode]").pressSequentially("chung thuc chu ky", { delay: 10 });
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator('[name="submitter.name"]:focus').waitFor();
    await page.keyboard.insertText(
      "079111222333||Trần Thị Ví Dụ|01021990|Nữ|12/3/4 đường Số Mẫu, Phường Ví Dụ|01012022",
    );
    await page.keyboard.press("Enter");
    await page.locator('[name="submitter.phone"]:focus').waitFor();
    await page.keyboard.type("0900 000 417");
    const value = (name: string) => page.inputValue(`[name="submitter.${name}"]`);
    expect([await value("name"), await value("idNumber"), await value("address")]).toEqual([
      "Trần Thị Ví Dụ",
      "079111222333",
      "12/3/4 đường Số Mẫu, Phường Ví Dụ",
    ]);
    await page.keyboard.press("Control+Enter");
    await page.getByTestId("intake-result").waitFor();
  });

  test("a refusal is typed at intake, and its paper is ready to print", async () => {
    const page = await deskOf("clerk", "/desk/new");
    await page.locator("[name=procedureCode]").pressSequentially("chung thuc chu ky", { delay: 10 });
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator('[name="submitter.name"]:focus').waitFor();
    await page.keyboard.type("Trần Thị Ví Dụ");
    await page.keyboard.press("Tab");
    await page.keyboard.type("0900 000 417");
    await page.check('[name="answer.type"][value=refuse]');
    await page.keyboard.press("Control+Enter");
    await page.getByText("Còn thiếu: lý do từ chối").first().waitFor();
    await page.fill('[name="answer.note"]', "Giấy tờ không phải bản chính");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Control+Enter");
    const result = page.getByTestId("intake-result");
    await result.waitFor();
    await result.getByText("Đã từ chối").first().waitFor();
    expect(await result.getByRole("link", { name: /Phiếu từ chối/ }).getAttribute("href")).toMatch(
      /refusal\.pdf$/,
    );
    await page.keyboard.press("Enter");
    await page.locator(".dossier-page").waitFor();
    await page.getByRole("link", { name: "Phiếu từ chối tiếp nhận" }).waitFor();
  });
});
