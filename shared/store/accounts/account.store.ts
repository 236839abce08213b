import mongoose, { Schema, type Connection } from "mongoose";
import { roles, type Role } from "../../domain/accounts/index.ts";
import { briefCache } from "../brief-cache.ts";
import { driverOf } from "../connect.ts";
import type { SecondFactor } from "./second-factor.store.ts";

export type AccountDocument = {
  _id: string;
  username: string;
  /** Argon2id, in PHC form. */
  passwordHash: string;
  name: string;
  role: Role;
  agency: string;
  counter: string | null;
  disabled: boolean;
  /** One-time codes, where the person has set them up (`second-factor.store.ts`). */
  secondFactor?: SecondFactor;
};

/** What decides whether a dossier may be given to somebody. */
export type Colleague = Pick<AccountDocument, "_id" | "role" | "agency" | "disabled">;
const cachedForMs = 2_000;

/** Accounts of the office's people, found by a username that ignores case. */
export function accountStore(connection: Connection) {
  const schema = new Schema<AccountDocument>(
    {
      _id: { type: String, required: true },
      username: { type: String, required: true },
      passwordHash: { type: String, required: true },
      name: { type: String, required: true },
      role: { type: String, enum: roles, required: true },
      agency: { type: String, required: true },
      counter: { type: String, default: null },
      disabled: { type: Boolean, required: true },
      secondFactor: { type: Object },
    },
    { collection: "accounts", strict: "throw", strictQuery: "throw", versionKey: false },
  );
  schema.index({ username: 1 }, { unique: true });
  schema.index({ agency: 1, name: 1 });
  const model = connection.model("Account", schema);
  const fold = (username: string) => username.trim().toLowerCase();
  /** By the driver: accounts are read beside a command, while screens wait for what the command writes. */
  const collection = () => driverOf(connection).collection<AccountDocument>("accounts");
  const colleagues = briefCache<Colleague | null>(cachedForMs);

  return {
    ensureIndexes: () => model.createIndexes(),
    findByUsername: (username: string) => model.findOne({ username: fold(username) }).lean(),
    findById: (id: string) => collection().findOne({ _id: id }),
    /**
     * Who a command gives a dossier to, up to two seconds old where another server has changed it: who is disabled a moment after the
     * command has the dossier as well.
     */
    findColleague: (id: string): Promise<Colleague | null> =>
      colleagues.get(id, () =>
        collection().findOne<Colleague>({ _id: id }, { projection: { role: 1, agency: 1, disabled: 1 } }),
      ),
    findNames: async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const found = await model.find({ _id: mongoose.trusted({ $in: [...ids] }) }, { name: 1 }).lean();
      return new Map(found.map(({ _id, name }) => [_id, name]));
    },
    /** Those of an agency who may sign in, by name. */
    findActive: (agency: string, of: readonly Role[]) =>
      model
        .find({ agency, disabled: false, role: mongoose.trusted({ $in: [...of] }) }, { name: 1, role: 1 })
        .sort({ name: 1, _id: 1 })
        .lean(),
    /** Everybody of an agency, by name. */
    findAll: (agency: string) => model.find({ agency }).sort({ name: 1, _id: 1 }).lean(),
    /** @throws Error of a duplicate key where the username is taken */
    create: async (account: AccountDocument): Promise<void> => {
      await model.create({ ...account, username: fold(account.username) });
    },
    /** What may change of an account; its username and agency stay. */
    change: async (
      id: string,
      changes: Partial<Pick<AccountDocument, "name" | "role" | "counter" | "disabled" | "passwordHash">>,
    ): Promise<void> => {
      await model.updateOne({ _id: id }, { $set: changes });
      colleagues.forget(id);
    },
    /**
     * Creates the account, or gives an existing username the new name, role and password. It is as good as new then: one-time codes
     * are gone, so that a lost phone locks nobody out for ever.
     */
    save: async (account: Omit<AccountDocument, "disabled" | "secondFactor">): Promise<void> => {
      const { _id, ...fields } = account;
      const username = fold(account.username);
      await model.updateOne(
        { username },
        {
          $set: { ...fields, username, disabled: false },
          $setOnInsert: { _id },
          $unset: { secondFactor: 1 },
        },
        { upsert: true },
      );
    },
    hasAny: async (role: Role): Promise<boolean> => (await model.exists({ role })) !== null,
  };
}
export type AccountStore = ReturnType<typeof accountStore>;
