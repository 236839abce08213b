import { describe, expect, test } from "@jest/globals";
import { contextOf } from "../../../client/desk/intake/choose-case.ts";
import { feeNeeds, quantitiesFor, usualQuantities } from "../../../client/desk/intake/fee-needs.ts";
import { blankIntake, type IntakeValues } from "../../../client/desk/intake/intake-values.ts";
import { toIntakeField, toNewDossier } from "../../../client/desk/intake/to-new-dossier.ts";
import { NewDossier } from "../../../shared/contracts/dossiers.ts";
import { Procedure } from "../../../shared/contracts/procedures.ts";
import { catalogue } from "../../../shared/domain/procedures/catalogue/index.ts";
import { computeFee } from "../../../shared/domain/procedures/index.ts";

const now = Date.parse("2026-11-23T09:00:00+07:00");

/** What the form knows once a clerk has picked a procedure and a case. */
function picked(code: string, caseId: string) {
  const procedure = Procedure.parse(catalogue.find((one) => one.code === code));
  return contextOf(procedure, caseId, now);
}

function onlyCaseOf(code: string): string {
  const [only, another] = picked(code, "").version?.cases ?? [];
  if (!only || another) throw new Error(`${code} has not exactly one case`);
  return only.id;
}

function filled(code: string, caseId: string, changes: Partial<IntakeValues> = {}): IntakeValues {
  const blank = blankIntake("phường Ví Dụ", { procedureCode: code, caseId: "" });
  const submitter = { ...blank.submitter, name: "Nguyễn Văn Mẫu", phone: "0900 000 417" };
  return { ...blank, caseId, submitter, ...changes };
}

/** Paths the contract finds at fault. */
function faults(values: IntakeValues, context: ReturnType<typeof picked>): readonly string[] {
  const parsed = NewDossier.safeParse(toNewDossier(values, context));
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
}

describe("What a clerk typed becomes what the contract wants", () => {
  test("empty fields are left out, not sent as empty words", () => {
    const only = onlyCaseOf("2.000884");
    const sent = NewDossier.parse(toNewDossier(filled("2.000884", only), picked("2.000884", only)));
    expect(sent.submitter).toEqual({ name: "Nguyễn Văn Mẫu", phone: "0900000417" });
    expect(sent).not.toHaveProperty("owner");
    expect(sent).not.toHaveProperty("land");
    expect(sent).not.toHaveProperty("note");
  });

  test("one of several cases has to be picked", () => {
    expect(faults(filled("1.001193", ""), picked("1.001193", ""))).toContain("caseId");
  });

  test("land is asked for where the procedure is about land, and nowhere else", () => {
    const values = filled("1.013831", "sale", {
      land: { mapSheet: "", parcelNumber: "", ward: "", certificateNumber: "" },
    });
    expect(faults(values, picked("1.013831", "sale"))).toEqual([
      "land.mapSheet",
      "land.parcelNumber",
      "land.ward",
    ]);
  });

  test("home return needs a door, another owner needs a name", () => {
    const only = onlyCaseOf("1.013314");
    const values = filled("1.013314", only, { returnMode: "home", ownerDiffers: true });
    expect(faults(values, picked("1.013314", only))).toEqual(["owner.name", "homeAddress.street"]);
  });

  test("where no limit is known the clerk's date is read in the office's zone", () => {
    const values = filled("2.000815", "agreed", {
      promise: { dueAt: "2026-12-21T17:00", reason: "theo thoả thuận" },
    });
    const sent = NewDossier.parse(toNewDossier(values, picked("2.000815", "agreed")));
    expect(sent.promise?.dueAt).toEqual(new Date("2026-12-21T10:00:00Z"));
    const ordinary = toNewDossier({ ...values, caseId: "ordinary" }, picked("2.000815", "ordinary"));
    expect(ordinary).not.toHaveProperty("promise");
  });

  test("papers without a count stay at the counter, and faults find the right row", () => {
    const paper = (name: string, originals: number) => ({
      id: "",
      name,
      originals,
      certified: 0,
      copies: Number.NaN,
    });
    const only = onlyCaseOf("2.000884");
    const values = filled("2.000884", only, { papers: [paper("", 0), paper("Giấy khác", 1)] });
    expect(toNewDossier(values, picked("2.000884", only))["papers"]).toEqual([
      { name: "Giấy khác", originals: 1, certified: 0, copies: 0 },
    ]);
    expect(toIntakeField("papers.0.name", values)).toBe("papers.1.name");
  });
});

describe("The fee is computed while the clerk counts", () => {
  test("three certified copies of five pages cost 21.000 đ", () => {
    const fee = picked("2.000815", "ordinary").procedureCase?.fee ?? { items: [], freeWhen: [] };
    expect(feeNeeds(fee)).toMatchObject({ copies: true, pages: true, documents: false });
    const counted = { ...usualQuantities(fee), copies: 3, pages: 5 };
    expect(computeFee(fee, quantitiesFor(fee, counted)).amount).toBe(21_000);
  });

  test("extract copies nobody asked for cost nothing; a late fee stays open until it is entered", () => {
    const onTime = picked("1.001193", "onTime").procedureCase?.fee ?? { items: [], freeWhen: [] };
    expect(computeFee(onTime, quantitiesFor(onTime, usualQuantities(onTime))).amount).toBe(0);
    const late = picked("1.001193", "late").procedureCase?.fee ?? { items: [], freeWhen: [] };
    const usual = usualQuantities(late);
    expect(computeFee(late, quantitiesFor(late, usual)).amount).toBeNull();
    const entered = { ...usual, entered: { late: "8.000" } };
    expect(computeFee(late, quantitiesFor(late, entered)).amount).toBe(8_000);
  });
});
