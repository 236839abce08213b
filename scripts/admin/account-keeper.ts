import { randomUUID } from "node:crypto";
import type { Connection } from "mongoose";
import type { Role } from "../../shared/domain/accounts/index.ts";
import { accountStore, type AccountDocument } from "../../shared/store/accounts/account.store.ts";
import { hashPassword } from "../../shared/store/accounts/passwords.ts";
import { agencyStore, type AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import { sessionStore } from "../../shared/store/accounts/session.store.ts";
import { Refusal } from "../services/say.ts";

/** The account as it shall be. */
export type Wanted = {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string;
  readonly counter: string | null;
};

/** Makes accounts and agencies, and never overwrites one that it was not asked to. */
export function accountKeeper(connection: Connection) {
  const accounts = accountStore(connection);
  const agencies = agencyStore(connection);

  /** The account to give a new password, or null when the username is free. @throws Refusal */
  async function find(username: string, reset: boolean): Promise<AccountDocument | null> {
    const known = await accounts.findByUsername(username);
    if (known && !reset) {
      throw new Refusal(`"${known.username}" exists; add --reset to give this ${known.role} a new password.`);
    }
    if (!known && reset) throw new Refusal(`there is no account "${username}" to reset.`);
    return known;
  }

  return {
    find,
    findAgency: (code: string) => agencies.findById(code),
    /** The only agency there is, which need not be named; null when there is none or several. */
    findOnlyAgency: async (): Promise<string | null> => {
      const codes = await agencies.findCodes();
      return codes.length === 1 ? (codes[0] ?? null) : null;
    },
    saveAgency: (agency: AgencyDocument) => agencies.save(agency),
    /** @throws Refusal when somebody made the username meanwhile */
    save: async (wanted: Wanted, password: string, reset: boolean): Promise<void> => {
      const passwordHash = await hashPassword(password);
      await accounts.ensureIndexes();
      const known = await find(wanted.username, reset);
      await accounts.save({ _id: known?._id ?? randomUUID(), ...wanted, passwordHash });
      // Whoever is still signed in with the old password, or in the old role, is not any more.
      if (known) await sessionStore(connection).endAll(known._id);
    },
  };
}
export type AccountKeeper = ReturnType<typeof accountKeeper>;
