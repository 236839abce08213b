import mongoose, { type Connection } from "mongoose";

// `true` would turn an unknown filter key into {}, which matches everything.
mongoose.set("strictQuery", "throw");
mongoose.set("sanitizeFilter", true);

/** Opens the database. Every acknowledged write is on the disk of the majority. */
export async function connect(
  uri: string,
  options: { readonly poolSize?: number } = {},
): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    autoIndex: false,
    maxPoolSize: options.poolSize ?? 50,
    serverSelectionTimeoutMS: 10_000,
    writeConcern: { w: "majority", j: true },
    readConcernLevel: "majority",
  });
  await connection.asPromise();
  return connection;
}

/** The driver's own database, for the paths where mongoose's casting would cost more than the work. */
export function driverOf(connection: Connection) {
  const { db } = connection;
  if (!db) throw new Error("the connection is not open");
  return db;
}
