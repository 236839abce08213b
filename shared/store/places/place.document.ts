import type { Sealed } from "../personal/vault.ts";

/** Who said it, and when: an account of the office, or a resident for the own door. */
type Said = { readonly by: string; readonly at: Date };

/**
 * A door as it lies in the collection `places`: where it is and how to find it, for whoever lives there. No name, no phone, no dossier
 * leads here; the address itself is sealed as well, and the id is a digest of it that only the office can make.
 */
export type PlaceDocument = {
  _id: string;
  agency: string;
  /** A digest of the street: by this neighbouring doors are found. */
  street: string;
  /** Number, alley, street, ward as JSON. */
  address: Sealed;
  directions: (Said & { readonly text: Sealed }) | null;
  /** Degrees as JSON. */
  point: (Said & { readonly place: Sealed }) | null;
  /** When a packet was last made for it, or something of it set: what nobody uses is forgotten. */
  usedAt: Date;
  /** Of this document: somebody else may write at the same time. */
  version: number;
};

/** `by` of what a resident has said. */
export const resident = "resident";
