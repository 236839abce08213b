import type { Language } from "../../shared/i18n/index.ts";

/** When and how a fee is paid (hình thức thu). */
type FeeMode = "onFiling" | "onReturn" | "online";

/**
 * All that form 1 (TT 03/2025/TT-VPCP, Phụ lục I) says of a dossier, in the language it is printed in. Who calls
 * has already masked the identity number. Instants are epoch milliseconds, printed in UTC+7.
 */
export interface ReceiptData {
  readonly language: Language;
  readonly agency: {
    /** The authority above, such as "Uỷ ban nhân dân Thành phố Hồ Chí Minh". */
    readonly parentName?: string;
    readonly name: string;
    readonly counterName: string;
    readonly phone: string;
    /** Opening hours in words. */
    readonly hours: string;
  };
  readonly code: string;
  /** 39 digits; the QR holds these and nothing else. */
  readonly token: string;
  /** Six signs, printed in two threes. */
  readonly pin: string;
  /** Where a phone can look the dossier up, without scheme, such as "motcua.vidu.vn". */
  readonly trackingSite?: string;
  readonly submitter: { readonly name: string };
  readonly owners: string;
  readonly address: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly request: string;
  readonly procedureCode: string;
  readonly papers: readonly ReceiptPaper[];
  readonly sets: number;
  /** The limit in words, such as "8 ngày làm việc". */
  readonly limitText: string;
  /** When it was handed in, where that was before it was accepted. */
  readonly submittedAt?: number;
  readonly acceptedAt: number;
  /** Null where no date can be promised yet: the paper then has no stone. */
  readonly dueAt: number | null;
  /** What is not counted in the limit, in words. */
  readonly excludedTime?: string;
  /** Amount in đồng; 0 is free of charge, null where it is not known yet. */
  readonly fee: {
    readonly amount: number | null;
    readonly mode: FeeMode;
    /** Dong for bringing the result home, paid at the door. */
    readonly home?: number;
  };
  readonly returnPlace: string;
  /** The clerk who took the papers in. */
  readonly receivedBy: string;
  /** Where the audit chains ended on the day before (epoch ms), and the beginning of that link: whoever holds papers can prove it. */
  readonly seal?: { readonly at: number; readonly link: string };
  /** How often the receipt was issued. From the second on the paper says that it replaces the earlier ones. */
  readonly copyNumber?: number;
}

export interface ReceiptPaper {
  readonly name: string;
  readonly originals: number;
  readonly certified: number;
  readonly copies: number;
}

/** Whether earlier papers with another QR code and PIN went out for the same dossier. */
export function isReissued({ copyNumber = 1 }: ReceiptData): boolean {
  return copyNumber > 1;
}
