import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { changingFields } from "../../shared/store/dossiers/dossier-mapping.ts";
import { sealParties } from "../../shared/store/dossiers/sealed-parties.ts";
import { aVault } from "./a-chain.ts";
import { accepted } from "../domain/dossiers/a-state.ts";

let made = 0;

/** A dossier ready to be written, of an agency of its own. */
export function aDocument(agency: string, changes: Partial<DossierDocument> = {}): DossierDocument {
  made += 1;
  const { ref: _ref, ...state } = { ...accepted(), agency };
  return {
    _id: `dossier-${made}`,
    ...state,
    ...changingFields({ ref: "", ...state }, []),
    receipt: { kid: "k1", firstKid: "k1", generation: 1, tokenHash: `hash-${made}` },
    parties: sealParties(aVault, {
      salt: "salt",
      submitter: { name: "Nguyễn Văn Mẫu", phone: "0900000417" },
      owner: { name: "Nguyễn Văn Mẫu" },
      homeAddress: null,
      civilStatus: null,
      recipient: null,
    }),
    exactKeys: [],
    nameKeys: [],
    title: { vi: "Thủ tục mẫu", en: "Sample procedure" },
    quiet: false,
    land: null,
    papers: [],
    sets: 1,
    feeAmount: 0,
    missing: [],
    payment: null,
    promiseReason: null,
    language: "vi",
    note: null,
    outbox: [],
    ...changes,
  };
}
