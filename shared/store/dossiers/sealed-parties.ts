import { StoredAddress } from "../../contracts/address.ts";
import type { PersonalVault, Sealed } from "../personal/vault.ts";
import type { Parties } from "./dossier.document.ts";

type SealedPerson = {
  name: string;
  phone?: Sealed;
  idNumber?: Sealed;
  address?: Sealed;
};

/**
 * The persons of a dossier as they are stored. Names are open, because they are searched by their beginnings; so is what the
 * register says of the event. The salt is sealed, or a phone could be guessed by the digest in the history.
 */
export type SealedParties = {
  salt: Sealed;
  submitter: SealedPerson & { phone: Sealed };
  /** `same`: the submitter, without his phone. Most people bring their own dossier, and what is the same is stored once. */
  owner: SealedPerson | { name: string; same: true };
  homeAddress: Sealed | null;
  civilStatus: {
    persons: (Omit<NonNullable<Parties["civilStatus"]>["persons"][number], "idNumber"> & {
      idNumber?: Sealed;
    })[];
    event: NonNullable<Parties["civilStatus"]>["event"];
  } | null;
  recipient: Parties["recipient"];
};

type Person = Parties["owner"];

export function sealParties(vault: PersonalVault, parties: Parties): SealedParties {
  const { salt, submitter, owner, homeAddress, civilStatus, recipient } = parties;
  return {
    salt: vault.seal(salt),
    submitter: { ...sealPerson(vault, submitter), phone: vault.seal(submitter.phone) },
    owner: isSame(owner, submitter) ? { name: owner.name, same: true } : sealPerson(vault, owner),
    homeAddress: homeAddress && sealAddress(vault, homeAddress),
    civilStatus: civilStatus && {
      event: civilStatus.event,
      persons: civilStatus.persons.map(({ idNumber, ...person }) => ({
        ...person,
        ...(idNumber !== undefined && { idNumber: vault.seal(idNumber) }),
      })),
    },
    recipient,
  };
}

export function openParties(vault: PersonalVault, sealed: SealedParties): Parties {
  const { salt, submitter, owner, homeAddress, civilStatus, recipient } = sealed;
  const first = openPerson(vault, submitter);
  const { phone: _phone, ...sameButPhone } = first;
  return {
    salt: vault.open(salt),
    submitter: { ...first, phone: vault.open(submitter.phone) },
    // The name that lists show: were it another one than the submitter's, the digest would say so.
    owner: "same" in owner ? { ...sameButPhone, name: owner.name } : openPerson(vault, owner),
    homeAddress: homeAddress && openAddress(vault, homeAddress),
    civilStatus: civilStatus && {
      event: civilStatus.event,
      persons: civilStatus.persons.map(({ idNumber, ...person }) => ({
        ...person,
        ...(idNumber && { idNumber: vault.open(idNumber) }),
      })),
    },
    recipient,
  };
}

export const sealAddress = (vault: PersonalVault, address: StoredAddress): Sealed =>
  vault.seal(JSON.stringify(address));

export const openAddress = (vault: PersonalVault, sealed: Sealed): StoredAddress =>
  StoredAddress.parse(JSON.parse(vault.open(sealed)));

/** By what a dossier is found exactly: phones and ID numbers of submitter and owner. */
export function exactKeys(vault: PersonalVault, { submitter, owner }: Parties): string[] {
  const keys = [submitter, owner].flatMap(({ phone, idNumber }) => [
    ...(phone === undefined ? [] : [vault.indexOf("phone", phoneDigits(phone))]),
    ...(idNumber === undefined ? [] : [vault.indexOf("id", idNumber)]),
  ]);
  return [...new Set(keys)];
}

/** One way to write a phone number: with the 0 that people type. */
export const phoneDigits = (phone: string): string => phone.replace(/^\+84/u, "0");

const isSame = (owner: Person, submitter: Person): boolean =>
  owner.name === submitter.name &&
  owner.phone === undefined &&
  owner.idNumber === submitter.idNumber &&
  owner.address === submitter.address;

function sealPerson(vault: PersonalVault, { name, phone, idNumber, address }: Person): SealedPerson {
  return {
    name,
    ...(phone !== undefined && { phone: vault.seal(phone) }),
    ...(idNumber !== undefined && { idNumber: vault.seal(idNumber) }),
    ...(address !== undefined && { address: vault.seal(address) }),
  };
}

function openPerson(vault: PersonalVault, { name, phone, idNumber, address }: SealedPerson): Person {
  return {
    name,
    ...(phone && { phone: vault.open(phone) }),
    ...(idNumber && { idNumber: vault.open(idNumber) }),
    ...(address && { address: vault.open(address) }),
  };
}
