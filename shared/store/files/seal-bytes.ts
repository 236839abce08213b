import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { deriveKey, type Keyring } from "../credentials/keyring.ts";

const algorithm = "aes-256-gcm";
const segmentBytes = 64 * 1024;
const tagBytes = 16;
const nonceBytes = 12;

/** What a file was sealed with: all that is stored of its key. */
export type FileSeal = { readonly kid: string; readonly salt: string };

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Seals files in segments of 64 KB, each AES-256-GCM with its own number and the last one marked (the STREAM construction), by a key
 * that is the file's alone. So neither sealing nor opening holds a file in memory, nothing is handed on before it was
 * verified, and a file that was cut, turned round or put in the place of another does not open.
 */
export function fileSealer(keyring: Keyring) {
  const keyOf = (id: string, { kid, salt }: FileSeal): Buffer =>
    Buffer.from(
      hkdfSync("sha256", deriveKey(keyring, kid, "files"), Buffer.from(salt, "base64url"), `file:${id}`, 32),
    );

  return {
    begin: (): FileSeal => ({ kid: keyring.current, salt: randomBytes(32).toString("base64url") }),

    async *seal(id: string, seal: FileSeal, plain: Bytes): AsyncGenerator<Buffer> {
      const key = keyOf(id, seal);
      for await (const { segment, number, isLast } of segmentsOf(plain, segmentBytes)) {
        const cipher = createCipheriv(algorithm, key, nonceOf(number, isLast));
        yield Buffer.concat([cipher.update(segment), cipher.final(), cipher.getAuthTag()]);
      }
    },

    /** @throws Error where the key is gone or anything was changed */
    async *open(id: string, seal: FileSeal, sealed: Bytes): AsyncGenerator<Buffer> {
      const key = keyOf(id, seal);
      for await (const { segment, number, isLast } of segmentsOf(sealed, segmentBytes + tagBytes)) {
        const end = Math.max(0, segment.length - tagBytes);
        const decipher = createDecipheriv(algorithm, key, nonceOf(number, isLast), {
          authTagLength: tagBytes,
        });
        decipher.setAuthTag(segment.subarray(end));
        yield Buffer.concat([decipher.update(segment.subarray(0, end)), decipher.final()]);
      }
    },
  };
}
export type FileSealer = ReturnType<typeof fileSealer>;

/** The number of a segment, and whether it is the last: no two of a file are alike. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes);
  nonce.writeUInt32BE(number, nonceBytes - 5);
  nonce.writeUInt8(isLast ? 1 : 0, nonceBytes - 1);
  return nonce;
}

/** Cuts what comes into segments of one size. There is always a last one, empty where nothing comes. */
async function* segmentsOf(bytes: Bytes, size: number) {
  let held = Buffer.alloc(0);
  let number = 0;
  for await (const piece of bytes) {
    held = Buffer.concat([held, piece]);
    // A full segment is held back until more comes: it may be the last.
    while (held.length > size) {
      yield { segment: held.subarray(0, size), number, isLast: false };
      held = held.subarray(size);
      number += 1;
    }
  }
  yield { segment: held, number, isLast: true };
}
