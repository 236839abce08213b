import { describe, expect, test } from "@jest/globals";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { answers } from "../../scripts/admin/answers.ts";
import { accountFields, agencyFields } from "../../scripts/admin/fields.ts";
import { newAgency } from "../../scripts/admin/new-agency.ts";
import { passwordFault } from "../../scripts/admin/password-fault.ts";
import { readPassword } from "../../scripts/admin/read-password.ts";
import { openTerminal } from "../../scripts/admin/terminal.ts";

/** A terminal with somebody who answers every question in turn, and what can be read on its screen. */
function somebodyTypes(...lines: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const ahead = [...lines];
  let seen = "";
  output.on("data", (chunk: Buffer) => {
    seen += chunk.toString();
    const question = stripVTControlCharacters(seen).endsWith(": ");
    const next = question ? ahead.shift() : undefined;
    if (next !== undefined) input.write(`${next}\r`);
  });
  return { terminal: openTerminal(input, output), input, screen: () => seen };
}

describe("At the keyboard", () => {
  test("a password is asked twice and never shown", async () => {
    const { terminal, screen } = somebodyTypes("một câu dài để nhớ", "một câu dài để nhớ");
    expect(await readPassword({}, terminal, "quan.tri")).toBe("một câu dài để nhớ");
    const seen = screen();
    expect(seen).toMatch(/Password.*\n.*The same again/su);
    expect(seen).not.toMatch(/câu/u);
  });

  test("a password that was typed differently, or will not do, is asked again", async () => {
    const { terminal, screen } = somebodyTypes(
      "ngắn",
      "một câu dài",
      "khác",
      "một câu dài để nhớ",
      "một câu dài để nhớ",
    );
    expect(await readPassword({}, terminal, "quan.tri")).toBe("một câu dài để nhớ");
    const seen = screen();
    expect(seen).toContain("the password needs at least 12 characters.");
  });

  test("what is typed beside a password is shown", async () => {
    const { terminal, screen } = somebodyTypes("Nguyễn Văn Mẫu");
    expect(await answers({}, terminal).to(accountFields.name)).toBe("Nguyễn Văn Mẫu");
    expect(screen()).toContain("Nguyễn Văn Mẫu");
  });

  test("a wrong answer is asked again, an empty one takes what stands in brackets", async () => {
    const { terminal, screen } = somebodyTypes("boss", "");
    expect(await answers({}, terminal).to(accountFields.role, "administrator")).toBe("administrator");
    expect(screen()).toContain('"boss" is no role');
  });

  test("nothing is asked that a flag has said", async () => {
    const { terminal, screen } = somebodyTypes();
    expect(await answers({ username: " quan.tri " }, terminal).to(accountFields.username)).toBe("quan.tri");
    expect(screen()).toBe("");
  });

  test("an agency is described question by question", async () => {
    const said = ["UBND phường Ví Dụ", "People's Committee of Ví Dụ ward", "Một cửa phường Ví Dụ", ""];
    const facts = ["phường Ví Dụ", "1 đường Số Mẫu", "028 0000 0000", "7:30–17:00", "", "Quầy 6", "Quầy 3"];
    const { terminal } = somebodyTypes(...said, ...facts);
    expect(await newAgency("H29.163", answers({}, terminal))).toEqual({
      _id: "H29.163",
      name: { vi: "UBND phường Ví Dụ", en: "People's Committee of Ví Dụ ward" },
      counterName: { vi: "Một cửa phường Ví Dụ", en: "Một cửa phường Ví Dụ" },
      ward: "phường Ví Dụ",
      address: "1 đường Số Mẫu",
      phone: "028 0000 0000",
      hours: { vi: "7:30–17:00", en: "7:30–17:00" },
      returnCounter: "Quầy 6",
      supplementCounter: "Quầy 3",
    });
  });

  test.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("%s leaves everything as it was", async (_name, key) => {
    const { terminal, input } = somebodyTypes();
    const answer = terminal.ask("Username");
    input.write(key);
    await expect(answer).rejects.toThrow("nothing was made: a question was left without an answer.");
  });
});

describe("A password of the office", () => {
  test.each([
    "một câu dài để nhớ",
    "correct horse battery staple",
    "9 con mèo, 12 con chó",
    "kvB7-qTgh-22Lm",
  ])("may be %s", (password) => {
    expect(passwordFault(password, "quan.tri")).toBeNull();
  });

  test.each([
    ["too short", "mười một ký", /at least 12/u],
    ["one sign over and over", "aaaaaaaaaaaab", /repeats/u],
    ["the personal ID of somebody", "079012345678", /no letters/u],
    ["the username with a year", "Quan.Tri-2026!", /username/u],
    ["the word for it", "Password1234", /anybody would try/u],
    ["the word for it in Vietnamese", "Mật khẩu 2026!", /anybody would try/u],
    ["a row of keys", "1qwertyuiop1", /anybody would try/u],
    ["longer than anybody can sign in with", "câu dài ".repeat(40), /at most 256/u],
  ])("is not %s", (_what, password, why) => {
    expect(passwordFault(password, "quan.tri")).toMatch(why);
  });

  test("counts a letter with its marks once, however it was typed", () => {
    const elevenLetters = "ắằẵẳặấầẫẩậế".normalize("NFD");
    expect(elevenLetters.length).toBeGreaterThan(12);
    expect(passwordFault(elevenLetters, "quan.tri")).toMatch(/at least 12/u);
  });
});

describe("An agency code", () => {
  test.each(["H29.162", "H29", "000.00.01.H29"])("may be %s", (code) => {
    expect(agencyFields.code.fault(code)).toBeNull();
  });

  test.each(["", "h29.162", "H29-162", "H29..1", "H29.", "H29 162", `H${"1".repeat(24)}`])(
    "may not be %p",
    (code) => {
      expect(agencyFields.code.fault(code)).toMatch(/is no agency code/u);
    },
  );
});
