import { afterAll, beforeAll } from "@jest/globals";
import type { Collection } from "mongodb";
import type { Connection } from "mongoose";
import { connect, driverOf } from "../../shared/store/connect.ts";
import { aChain } from "./a-chain.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import { dossierStore, type DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { testServices } from "./services.ts";

/** The store of dossiers with all its indexes in a database of the file's own, without server and worker. */
export function storedDossiers(): {
  readonly connection: () => Connection;
  readonly store: () => DossierStore;
  readonly dossiers: () => Collection<DossierDocument>;
} {
  const services = testServices();
  let opened: { readonly connection: Connection; readonly store: DossierStore } | null = null;
  const open = () => {
    if (opened) return opened;
    throw new Error("the store is not open yet");
  };
  beforeAll(async () => {
    const connection = await connect(services.mongodbUri, { poolSize: 8 });
    const store = dossierStore(connection, aChain);
    await store.ensureIndexes();
    opened = { connection, store };
  });
  afterAll(async () => {
    await opened?.connection.close();
  });
  return {
    connection: () => open().connection,
    store: () => open().store,
    dossiers: () => driverOf(open().connection).collection<DossierDocument>("dossiers"),
  };
}
