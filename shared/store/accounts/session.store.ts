import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";

type SessionDocument = { readonly _id: string; readonly expires: Date };

/** How long the id that a page had lives beside its new one: requests under way still bear it. */
const handOverMs = 5_000;

/** The sessions that `connect-mongo` keeps, by whose they are. */
export function sessionStore(connection: Connection) {
  const sessions = () => driverOf(connection).collection<SessionDocument>("sessions");
  return {
    /** Signs somebody out everywhere: each server hears of it through the change stream and ends the open sockets too. */
    endAll: async (account: string): Promise<void> => {
      await sessions().deleteMany({ "session.person.account": account });
    },
    /** Signs somebody out everywhere but on the page that asks for it; that page goes on with a new id. */
    endOthers: async (account: string, own: string): Promise<void> => {
      await sessions().deleteMany({ "session.person.account": account, _id: { $ne: own } });
      await sessions().updateOne({ _id: own }, { $set: { expires: new Date(Date.now() + handOverMs) } });
    },
    /** What is shown of somebody who stays signed in. */
    rename: async (
      account: string,
      of: { readonly name: string; readonly counter: string | null },
    ): Promise<void> => {
      await sessions().updateMany(
        { "session.person.account": account },
        { $set: { "session.person.name": of.name, "session.person.counter": of.counter } },
      );
    },
  };
}
export type SessionStore = ReturnType<typeof sessionStore>;
