import type { Connection } from "mongoose";
import { kindOfCode } from "../../domain/accounts/index.ts";
import { driverOf } from "../connect.ts";
import type { PersonalVault, Sealed } from "../personal/vault.ts";
import type { AccountDocument } from "./account.store.ts";
import { newRecoveryCodes, newSecret, stepOfCode } from "./one-time-codes.ts";

/** What one-time codes are checked by. A part of the account; most accounts have none. */
export type SecondFactor = {
  /** In base32, sealed. */
  secret: Sealed;
  /** Null while it is being set up: until then it protects nothing and asks for nothing. */
  confirmedAt: Date | null;
  /** The step of the last code that was taken: it and what came before is taken no more. */
  lastStep: number;
  /** Keyed digests of the recovery codes that are left. */
  recovery: string[];
};

type Owner = Pick<AccountDocument, "_id" | "secondFactor">;

/** Since when an account asks for one-time codes, or null. */
export const inForceSince = ({ secondFactor }: Pick<Owner, "secondFactor">): Date | null =>
  secondFactor?.confirmedAt ?? null;

/** Second factors of accounts. Each code is taken by one conditional update: of two at once, one finds it gone. */
export function secondFactorStore(connection: Connection, vault: PersonalVault) {
  const accounts = () => driverOf(connection).collection<AccountDocument>("accounts");
  const textOf = (account: string, code: string) => `recovery-code:${account}:${code}`;

  return {
    /** A new secret, to be confirmed; null where a second factor is in force already. */
    begin: async ({ _id }: Owner): Promise<string | null> => {
      const secret = newSecret();
      const secondFactor = { secret: vault.seal(secret), confirmedAt: null, lastStep: 0, recovery: [] };
      const { matchedCount } = await accounts().updateOne(
        { _id, "secondFactor.confirmedAt": null },
        { $set: { secondFactor } },
      );
      return matchedCount === 1 ? secret : null;
    },

    /** Puts what was begun in force by its first code; the recovery codes, or null for a wrong code. */
    confirm: async ({ _id, secondFactor }: Owner, code: string): Promise<readonly string[] | null> => {
      if (!secondFactor || secondFactor.confirmedAt) return null;
      const { secret } = secondFactor;
      const lastStep = stepOfCode(vault.open(secret), code);
      if (lastStep === null) return null;
      const codes = newRecoveryCodes();
      const recovery = codes.map((one) => vault.mac(textOf(_id, one)));
      const { matchedCount } = await accounts().updateOne(
        { _id, "secondFactor.confirmedAt": null, "secondFactor.secret.jwe": secret.jwe },
        { $set: { secondFactor: { secret, confirmedAt: new Date(), lastStep, recovery } } },
      );
      return matchedCount === 1 ? codes : null;
    },

    /** Takes a one-time code, or a recovery code, that was not taken before. */
    take: async ({ _id, secondFactor }: Owner, code: string): Promise<boolean> => {
      if (!secondFactor?.confirmedAt) return false;
      const same = { _id, "secondFactor.confirmedAt": secondFactor.confirmedAt };
      if (kindOfCode(code) === "recovery") {
        const digests = { $in: [...vault.macsOf(textOf(_id, code))] };
        const { modifiedCount } = await accounts().updateOne(
          { ...same, "secondFactor.recovery": digests },
          { $pull: { "secondFactor.recovery": digests } },
        );
        return modifiedCount === 1;
      }
      const step = stepOfCode(vault.open(secondFactor.secret), code);
      if (step === null) return false;
      const { modifiedCount } = await accounts().updateOne(
        { ...same, "secondFactor.lastStep": { $lt: step } },
        { $set: { "secondFactor.lastStep": step } },
      );
      return modifiedCount === 1;
    },

    remove: async (account: string): Promise<void> => {
      await accounts().updateOne({ _id: account }, { $unset: { secondFactor: "" } });
    },

    /** Recovery codes that still open: not used, and their key is still there. */
    recoveryLeft: ({ secondFactor }: Owner): number =>
      secondFactor?.recovery.filter((digest) => vault.knowsKeyOf(digest)).length ?? 0,
  };
}
export type SecondFactorStore = ReturnType<typeof secondFactorStore>;
