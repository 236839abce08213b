import { describe, expect, test } from "@jest/globals";
import { renderReceipt } from "../../server/receipts/index.ts";
import { aReceipt, papers } from "./a-receipt.ts";
import { readPaper } from "./read-paper.ts";
import { scan } from "./scan.ts";

const print = async (changes: Parameters<typeof aReceipt>[0] = {}) =>
  readPaper(await renderReceipt(aReceipt(changes)));

describe("what a scanner reads from the printed receipt", () => {
  test("the QR holds the 39 digits and nothing else, the bar code the dossier's code", async () => {
    const { sheets } = await print();
    const [sheet] = sheets;
    if (!sheet) throw new Error("no sheet");
    const found = await scan(sheet);
    expect(found.toSorted((a, b) => a.format.localeCompare(b.format))).toEqual([
      { format: "Code128", text: "H29.162-260817-0042" },
      { format: "QRCode", text: "304159265358979323846264338327950288419" },
    ]);
  });

  test("a fax at 144 dots an inch is still enough for the QR", async () => {
    const [sheet] = (await print()).sheets;
    if (!sheet) throw new Error("no sheet");
    expect(await scan(sheet, 2)).toContainEqual({
      format: "QRCode",
      text: "304159265358979323846264338327950288419",
    });
  });

  test("leading zeros of a token are kept", async () => {
    const token = "000000000000000000000000000000000000001";
    const [sheet] = (await print({ token })).sheets;
    if (!sheet) throw new Error("no sheet");
    expect(await scan(sheet)).toContainEqual({ format: "QRCode", text: token });
  });

  test("a long imported code still fits beside the stone and is read", async () => {
    const code = "000.00.01.H29.162-20260817-0000042";
    const [sheet] = (await print({ code })).sheets;
    if (!sheet) throw new Error("no sheet");
    expect(await scan(sheet)).toContainEqual({ format: "Code128", text: code });
  });

  test("on several sheets the QR is on the last one only", async () => {
    const { sheets } = await print({ papers: papers(30) });
    const formats = await Promise.all(
      sheets.map(async (sheet) => (await scan(sheet)).map(({ format }) => format)),
    );
    expect(formats.at(0)).toEqual(["Code128"]);
    expect(formats.at(-1)).toEqual(["QRCode"]);
  });
});
