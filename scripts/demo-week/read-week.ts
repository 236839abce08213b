import type { Delivery } from "../../shared/domain/deliveries/index.ts";
import type { DossierState } from "../../shared/domain/dossiers/index.ts";
import type { ProcedureField } from "../../shared/domain/procedures/index.ts";
import { connect, driverOf } from "../../shared/store/connect.ts";
import { toState } from "../../shared/store/dossiers/dossier-mapping.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";

export type StoredDossier = {
  readonly state: DossierState;
  readonly field: ProcedureField;
  readonly imported: boolean;
};

/** What lies on disk of the week: nothing of it was told by the office's own API. */
export type StoredWeek = {
  readonly dossiers: readonly StoredDossier[];
  /** Versions of deliveries that lie in the database, as `id version`. */
  readonly deliveryVersions: ReadonlySet<string>;
};

type StoredProcedure = { _id: string; field: ProcedureField; source: string };

/** Reads the dossiers that were taken in with these keys. Only reads. */
export async function readWeek(mongodbUri: string, keys: readonly string[]): Promise<StoredWeek> {
  const connection = await connect(mongodbUri, { poolSize: 2 });
  try {
    const db = driverOf(connection);
    const documents = await db
      .collection<DossierDocument>("dossiers")
      .find({ "idempotency.key": { $in: [...keys] } })
      .toArray();
    const procedures = await db
      .collection<StoredProcedure>("procedures")
      .find({}, { projection: { field: 1, source: 1 } })
      .toArray();
    const deliveries = await db
      .collection<Omit<Delivery, "id"> & { _id: string }>("deliveries")
      .find({ ref: { $in: documents.map(({ _id }) => _id) } }, { projection: { history: 1 } })
      .toArray();
    const byKey = new Map(procedures.map(({ _id, ...one }) => [_id, one]));
    return {
      dossiers: documents.map((document) => {
        const procedure = byKey.get(document.procedure.key);
        return {
          state: toState(document),
          field: procedure?.field ?? "other",
          imported: procedure?.source === "national",
        };
      }),
      deliveryVersions: new Set(
        deliveries.flatMap(({ _id, history }) => history.map(({ version }) => `${_id} ${version}`)),
      ),
    };
  } finally {
    await connection.close();
  }
}
