import type { z } from "zod";
import type { NewDossier } from "../../shared/contracts/dossiers.ts";

/** What a clerk sends at intake, as JSON. */
export type ADossier = z.input<typeof NewDossier>;

const submitter = { name: "Nguyễn Văn Mẫu", phone: "0900 000 417" };

/** A birth registration: same day, cut-off 15:00, persons of the civil status. */
export function aBirth(changes: Partial<ADossier> = {}): ADossier {
  return {
    procedureCode: "1.001193",
    caseId: "onTime",
    submitter,
    civilStatus: { persons: [{ role: "con", name: "Nguyễn Thị Ví Dụ" }] },
    ...changes,
  };
}

/** A certified signature: one case, no persons but the submitter. */
export function aSignature(changes: Partial<ADossier> = {}): ADossier {
  return { procedureCode: "2.000884", submitter, ...changes };
}

/** A confirmation of dwelling: two working days. */
export function aDwelling(changes: Partial<ADossier> = {}): ADossier {
  return { procedureCode: "1.013314", submitter, ...changes };
}

/** A transfer of land: eight working days, a parcel, excluded time for the tax. */
export function aLandTransfer(changes: Partial<ADossier> = {}): ADossier {
  return {
    procedureCode: "1.013831",
    caseId: "sale",
    submitter,
    land: { mapSheet: "27", parcelNumber: "417", ward: "phường Ví Dụ" },
    ...changes,
  };
}

/** To be brought home, with the address that this needs. */
export const toHome = {
  returnMode: "home",
  homeAddress: { line: "12/3/4 đường Số Mẫu", ward: "phường Ví Dụ", directions: "Cổng xanh cạnh giếng" },
} as const;

/** Every field that a clerk may fill, with words that occur nowhere else: for tests that look for them. */
export function aFullDossier(changes: Partial<ADossier> = {}): ADossier {
  return aBirth({
    submitter: {
      name: "Trần Thị Người Nộp",
      phone: "0912345001",
      idNumber: "079111222333",
      address: "56 đường Người Nộp Ở",
    },
    owner: {
      name: "Lê Văn Chủ Hồ",
      phone: "0912345002",
      idNumber: "079444555666",
      address: "78 đường Chủ Hồ Ở",
    },
    papers: [{ name: "Giấy Riêng Tư", originals: 1, certified: 2, copies: 3 }],
    sets: 2,
    quantities: { copies: 1, documents: 1, pages: 2, entered: { lePhi: 1000 }, chosen: ["anything"] },
    ...toHome,
    homeAddress: { line: "99/9 hẻm Nhà Riêng", ward: "phường Nhà Riêng", directions: "Sau Cây Khế Riêng" },
    land: {
      mapSheet: "Tờ731",
      parcelNumber: "Thửa947",
      ward: "phường Đất Riêng",
      certificateNumber: "CS00417417",
    },
    civilStatus: {
      persons: [
        { role: "con", name: "Lê Thị Đứa Bé", birthDate: "2026-11-11", idNumber: "079777888999" },
        { role: "mẹ", name: "Phạm Thị Người Mẹ", birthDate: "1997-02-03", idNumber: "B7654321" },
      ],
      event: { date: "2026-11-12", place: "Nhà Hộ Sinh Riêng" },
    },
    language: "vi",
    note: "Ghi chú riêng của quầy",
    ...changes,
  });
}
