import { GridFSBucket, ObjectId } from "mongodb";
import type { Connection } from "mongoose";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { fileTypes, type FileType } from "../../domain/uploads/index.ts";
import { driverOf } from "../connect.ts";
import type { PersonalVault, Sealed } from "../personal/vault.ts";
import type { FileSeal, FileSealer } from "./seal-bytes.ts";

/** A file as it is known without being opened. */
export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  /** Of what was sent, in bytes. */
  readonly size: number;
  readonly at: Date;
};

/** What is kept beside the sealed bytes; a name may say whose paper it is, so it is sealed as well. */
type About = {
  readonly name: Sealed;
  readonly type: FileType;
  readonly size: number;
  readonly seal: FileSeal;
};

const isType = (type: unknown): type is FileType => fileTypes.some((one) => one === type);

/**
 * Files of residents: sealed bytes in GridFS (`files.files`, `files.chunks`), by ids that the caller gives and has noted down before the
 * first byte. What belongs to whom is not known here.
 */
export function fileStore(connection: Connection, sealer: FileSealer, vault: PersonalVault) {
  const bucket = () => new GridFSBucket(driverOf(connection), { bucketName: "files" });
  const chunks = () => driverOf(connection).collection("files.chunks");

  return {
    newId: (): string => new ObjectId().toHexString(),

    /**
     * Writes a file as its bytes come, and says what it is once all have come: `about` is asked then.
     * @throws whatever `bytes` or `about` throws; nothing is left of the file
     */
    put: async (
      id: string,
      bytes: AsyncIterable<Uint8Array>,
      about: () => { readonly name: string; readonly type: FileType; readonly size: number },
    ): Promise<void> => {
      const seal = sealer.begin();
      const stream = bucket().openUploadStreamWithId(new ObjectId(id), "sealed");
      // Whoever writes next, or waits, is told; without a listener it would end the program.
      stream.on("error", () => undefined);
      try {
        for await (const piece of sealer.seal(id, seal, bytes)) {
          if (!stream.write(piece)) await once(stream, "drain");
        }
        const { name, type, size } = about();
        stream.options.metadata = { name: vault.seal(name), type, size, seal } satisfies About;
        stream.end();
        await finished(stream);
      } catch (error) {
        await stream.abort().catch(() => undefined);
        // What was on its way to the database when it was stopped.
        await chunks().deleteMany({ files_id: stream.id });
        throw error;
      }
    },

    /** What is known of these files; those that are not there are left out. */
    find: async (ids: readonly string[]): Promise<readonly StoredFile[]> => {
      if (ids.length === 0) return [];
      const found = await bucket()
        .find({ _id: { $in: ids.map((id) => new ObjectId(id)) } })
        .toArray();
      return found.map(({ _id, metadata, uploadDate }) => {
        const { name, type, size } = aboutOf(metadata);
        return { id: _id.toHexString(), name: vault.open(name), type, size, at: uploadDate };
      });
    },

    /**
     * The bytes as they were sent, each verified before it is handed on.
     * @throws Error where the file is gone or was changed
     */
    open: async function* (id: string): AsyncGenerator<Buffer> {
      const [file] = await bucket()
        .find({ _id: new ObjectId(id) })
        .toArray();
      const { seal } = aboutOf(file?.metadata);
      yield* sealer.open(id, seal, bucket().openDownloadStream(new ObjectId(id)));
    },

    /** Removes files, and what is there of those that were never finished. */
    remove: async (ids: readonly string[]): Promise<void> => {
      const _id = { $in: ids.map((id) => new ObjectId(id)) };
      await driverOf(connection).collection("files.files").deleteMany({ _id });
      await chunks().deleteMany({ files_id: _id });
    },
  };
}
export type FileStore = ReturnType<typeof fileStore>;

function aboutOf(metadata: Readonly<Record<string, unknown>> | undefined): About {
  const { name, type, size, seal } = metadata ?? {};
  if (isType(type) && typeof size === "number" && isSealed(name) && isSeal(seal)) {
    return { name, type, size, seal };
  }
  throw new Error("a stored file does not say what it is");
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === "object" && value !== null && "jwe" in value && typeof value.jwe === "string";

const isSeal = (value: unknown): value is FileSeal =>
  typeof value === "object" &&
  value !== null &&
  "kid" in value &&
  typeof value.kid === "string" &&
  "salt" in value &&
  typeof value.salt === "string";
