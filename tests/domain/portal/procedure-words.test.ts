import { describe, expect, test } from "@jest/globals";
import { feeWords } from "../../../client/portal/procedure/fee-words.ts";
import { uncertainOf } from "../../../client/portal/procedure/uncertain.ts";
import { catalogue, type Procedure } from "../../../shared/domain/procedures/index.ts";
import { translator } from "../../../shared/i18n/index.ts";

const t = translator("vi");

function find(code: string): Procedure["versions"][number] {
  const version = catalogue.find((one) => one.code === code)?.versions[0];
  if (!version) throw new Error(`no procedure ${code}`);
  return version;
}

function caseOf(code: string, id: string) {
  const version = find(code);
  const chosen = version.cases.find((one) => one.id === id);
  if (!chosen) throw new Error(`no case ${id}`);
  return { version, chosen };
}

const feeOf = (code: string, id: string) => feeWords(caseOf(code, id).chosen.fee, t, "vi");

describe("What a procedure costs, said to somebody who has not counted pages yet", () => {
  test("a birth registered on time is free, and its copies are only for who wants them", () => {
    const { main, lines, exempt } = feeOf("1.001193", "onTime");
    expect(main).toBe("Không thu");
    expect(lines.map(({ words }) => words)).toEqual(["Bản sao trích lục hộ tịch, nếu cần: 8.000 đ một bản"]);
    expect(exempt).toBeNull();
  });

  test("certified copies are told by the page, with the most for a copy", () => {
    const { main, lines } = feeOf("2.000815", "ordinary");
    expect(main).toBe("từ 2.000 đ một trang");
    expect(lines[0]?.words).toContain("2 trang đầu, sau đó 1.000 đ, tối đa 200.000 đ một bản");
  });

  test("fees of one table are said once, with who pays none", () => {
    const { main, lines } = feeOf("1.013831", "sale");
    expect(main).toBe("Theo bảng phí");
    expect(lines).toHaveLength(2);
    expect(feeOf("1.004873", "certificate").exempt).toMatch(/^Miễn: .*hộ nghèo/);
  });
});

describe("Values that could not be confirmed are marked where they stand", () => {
  test("a fee of which the newest text is missing", () => {
    const { version, chosen } = caseOf("2.000635", "extract");
    const { fee, rest } = uncertainOf(version, chosen);
    expect(fee.map(({ value }) => value)).toEqual(["fee.extractCopy"]);
    expect(rest.map(({ value }) => value)).toEqual(["effectiveTo"]);
  });

  test("the time for verification, in the case that it belongs to only", () => {
    const change = caseOf("1.004859", "change");
    expect(uncertainOf(change.version, change.chosen).verification).toHaveLength(1);
    const addition = caseOf("1.004859", "addition");
    expect(uncertainOf(addition.version, addition.chosen).verification).toHaveLength(0);
  });

  test("none is lost: in some case of its procedure each is shown somewhere", () => {
    for (const { code, versions } of catalogue) {
      for (const version of versions) {
        const shown = new Set(
          version.cases.flatMap((one) =>
            Object.values(uncertainOf(version, one)).flatMap((parts) => parts.map(({ value }) => value)),
          ),
        );
        const lost = version.uncertain.filter(({ value }) => !shown.has(value));
        expect({ code, lost }).toEqual({ code, lost: [] });
      }
    }
  });
});
