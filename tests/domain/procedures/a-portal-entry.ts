/** An entry as the national portal writes it, with invented content; a test changes what it is about. */
export function aPortalEntry(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    code: "1.999001",
    name: "Thủ tục xác nhận ví dụ",
    state: "ACTIVE",
    type: "STANDARD",
    decisionNo: "12/QĐ-VD",
    departmentPromulgateCode: "G99",
    departmentPromulgateName: "Bộ Ví dụ",
    categoriesDetails: [{ id: "c", name: "Đất đai", code: "G99-VD01" }],
    departmentsExecuting: [{ id: "d", name: "Ủy ban nhân dân cấp xã", code: "X" }],
    isWard: true,
    // 2026-01-15T17:00Z is the 16th in Vietnam
    procedureProposal: { decisionDate: Date.UTC(2026, 0, 15, 17), publicationDate: null },
    executionMethods: [aMethod()],
    executionCases: [{ name: "", profileComponents: [aPaper()] }],
    cases: [],
    legalBasisesDetails: [{ id: "l", code: "1/2026/NĐ-VD", name: "Nghị định Ví dụ" }],
    returningMethods: [{ type: "OFFLINE", value: ["AT_HOME", "AT_SUBMISSION_PLACE"] }],
    ...changes,
  };
}

export function aMethod(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    submissionMethod: "DIRECT",
    processingTime: 5,
    processingTimeUnit: "WORKING_DAY",
    description: "",
    fees: [],
    ...changes,
  };
}

export function aPaper(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    code: "G99-KQ1",
    name: "- Tờ khai theo mẫu;",
    originalQty: 1,
    copyQty: 0,
    required: false,
    ...changes,
  };
}

export function aCaseOf(qty: unknown, type: string): Record<string, unknown> {
  return { name: "Thủ tục xác nhận ví dụ", processingDay: { qty, type }, profileComponents: [] };
}
