import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import {
  catalogue,
  computeFee,
  type Fee,
  type FeeItem,
  type FeeQuantities,
} from "../../../shared/domain/procedures/index.ts";

function feeOf(code: string, caseId?: string): Fee {
  const cases = catalogue.find((each) => each.code === code)?.versions[0]?.cases ?? [];
  const found = caseId === undefined ? cases[0] : cases.find(({ id }) => id === caseId);
  if (!found) throw new Error(`no case ${caseId} of ${code}`);
  return found.fee;
}

describe("certified copies cost by the page", () => {
  test.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [3, 1, 5000],
    [10, 1, 12_000],
    [10, 3, 36_000],
    [198, 1, 200_000],
    [500, 2, 400_000],
  ])("%i pages in %i copies cost %i đồng", (pages, copies, amount) => {
    expect(computeFee(feeOf("2.000815"), { pages, copies }).amount).toBe(amount);
  });

  test("one page in one copy is meant when nothing was counted", () => {
    expect(computeFee(feeOf("2.000815")).amount).toBe(2000);
  });
});

describe("other fees of the office", () => {
  test("signatures are charged by the paper they stand in", () => {
    expect(computeFee(feeOf("2.000884"), { documents: 3 }).amount).toBe(30_000);
  });

  test("a birth in time is free, and extract copies are charged when asked for", () => {
    expect(computeFee(feeOf("1.001193", "onTime"))).toEqual({ amount: 0, lines: [] });
    const asked = computeFee(feeOf("1.001193", "onTime"), { copies: 2 });
    expect(asked.amount).toBe(16_000);
    expect(asked.lines.map(({ id, quantity, amount }) => ({ id, quantity, amount }))).toEqual([
      { id: "extractCopy", quantity: 2, amount: 16_000 },
    ]);
  });

  test("a fee the city has not set is open until the clerk enters it", () => {
    const late = feeOf("1.001193", "late");
    expect(computeFee(late).amount).toBeNull();
    expect(computeFee(late, { copies: 1 }).amount).toBeNull();
    expect(computeFee(late, { copies: 1, entered: { late: 5000 } }).amount).toBe(13_000);
  });

  test("a survey that nobody asked for leaves no line on the receipt", () => {
    const { lines } = computeFee(feeOf("1.013831"), { entered: { appraisal: 0, certificate: 25_000 } });
    expect(lines.map(({ id }) => id)).toEqual(["appraisal", "certificate"]);
  });

  test("something optional for the whole dossier is charged when it was chosen", () => {
    const fee: Fee = {
      items: [
        { id: "sms", name: { vi: "Nhắn tin" }, optional: true, kind: "fixed", amount: 700, per: "dossier" },
      ],
      freeWhen: [],
    };
    expect(computeFee(fee).amount).toBe(0);
    expect(computeFee(fee, { chosen: ["sms"] }).amount).toBe(700);
  });

  test("an entered amount counts only under the item's own id", () => {
    expect(computeFee(feeOf("1.001193", "late"), { entered: { toString: 9 } }).amount).toBeNull();
  });
});

const item: fc.Arbitrary<FeeItem> = fc.oneof(
  fc.record({
    id: fc.constantFrom("a", "b"),
    name: fc.constant({ vi: "Phí" }),
    optional: fc.boolean(),
    kind: fc.constant("fixed" as const),
    amount: fc.nat(1_000_000),
    per: fc.constantFrom("dossier", "copy", "document"),
  }),
  fc.record({
    id: fc.constantFrom("a", "b"),
    name: fc.constant({ vi: "Phí" }),
    optional: fc.boolean(),
    kind: fc.constant("pages" as const),
    firstPages: fc.nat(5),
    firstAmount: fc.nat(10_000),
    thenAmount: fc.nat(10_000),
    mostPerCopy: fc.nat(500_000),
  }),
);
const quantities = fc.record({ copies: fc.nat(50), documents: fc.nat(50), pages: fc.nat(500) });

describe("whatever the rates", () => {
  test("more copies, documents or pages never cost less", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), quantities, quantities, (items, counted, more) => {
        const fee = { items, freeWhen: [] };
        const greater = {
          copies: counted.copies + more.copies,
          documents: counted.documents + more.documents,
          pages: counted.pages + more.pages,
        };
        const before = computeFee(fee, counted).amount ?? 0;
        expect(computeFee(fee, greater).amount).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("the sum is the sum of the lines, in whole đồng and never negative, even from nonsense", () => {
    const nonsense: fc.Arbitrary<FeeQuantities> = fc.record({
      copies: fc.double(),
      documents: fc.double(),
      pages: fc.double({ max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), nonsense, (items, counted) => {
        const { amount, lines } = computeFee({ items, freeWhen: [] }, counted);
        expect(amount).toBe(lines.reduce((sum, line) => sum + (line.amount ?? 0), 0));
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(Number.isNaN(amount)).toBe(false);
      }),
    );
  });
});
