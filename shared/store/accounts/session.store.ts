import type { Connection } from "mongoose";
import { driverOf } from "../connect.ts";

type SessionDocument = { readonly _id: string };

/** The sessions that `connect-mongo` keeps, by whose they are. */
export function sessionStore(connection: Connection) {
  const sessions = () => driverOf(connection).collection<SessionDocument>("sessions");
  return {
    /** Signs somebody out everywhere: each server hears of it through the change stream and ends the open sockets too. */
    endAll: async (account: string): Promise<void> => {
      await sessions().deleteMany({ "session.person.account": account });
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
