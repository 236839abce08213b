import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { randomBytes } from "node:crypto";
import { parseKeyring } from "../../../shared/store/credentials/keyring.ts";
import { fileSealer, type FileSeal } from "../../../shared/store/files/seal-bytes.ts";
import { count } from "../../support/deep.ts";

const key = (kid: string) => ({ kid, key: randomBytes(32).toString("base64") });
const [old, current] = [key("k1"), key("k2")];
const sealer = fileSealer(parseKeyring(JSON.stringify([current, old])));
const segment = 64 * 1024;
const tag = 16;

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
const seal = (id: string, by: FileSeal, bytes: Uint8Array, size = 10_000) =>
  whole(sealer.seal(id, by, inPieces(bytes, size)));
const open = (id: string, by: FileSeal, bytes: Uint8Array, size = 10_000) =>
  whole(sealer.open(id, by, inPieces(bytes, size)));

describe("A sealed file", () => {
  test("opens to what it was, whatever its length and in whatever pieces it comes", async () => {
    const edges = [0, 1, segment - 1, segment, segment + 1, 3 * segment];
    const lengths = fc.oneof(fc.constantFrom(...edges), fc.nat(200_000));
    const sizes = fc.integer({ min: 1_000, max: 150_000 });
    await fc.assert(
      fc.asyncProperty(lengths, sizes, sizes, async (length, writing, reading) => {
        const [file, by] = [randomBytes(length), sealer.begin()];
        const sealed = await seal("a", by, file, writing);
        const segments = Math.max(1, Math.ceil(length / segment));
        expect(sealed.length).toBe(length + segments * tag);
        expect((await open("a", by, sealed, reading)).equals(file)).toBe(true);
      }),
      { numRuns: count(40, 400) },
    );
  });

  test("does not open once a bit of it is another, and hands nothing on of the part that was changed", async () => {
    const by = sealer.begin();
    const sealed = await seal("a", by, randomBytes(3 * segment));
    for (const at of [0, segment, segment + tag, 2 * segment + 40, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const read: Uint8Array[] = [];
      const reading = (async () => {
        for await (const piece of sealer.open("a", by, inPieces(changed, 9_000))) read.push(piece);
      })();
      await expect(reading).rejects.toThrow();
      expect(Buffer.concat(read).length).toBe(Math.floor(at / (segment + tag)) * segment);
    }
  });

  test("does not open when it was cut, lengthened, or its segments changed places", async () => {
    const by = sealer.begin();
    const sealed = await seal("a", by, randomBytes(3 * segment));
    const part = (n: number) => sealed.subarray(n * (segment + tag), (n + 1) * (segment + tag));
    const wrong = [
      sealed.subarray(0, 2 * (segment + tag)),
      sealed.subarray(0, sealed.length - 1),
      Buffer.concat([sealed, part(2)]),
      Buffer.concat([part(1), part(0), part(2)]),
      Buffer.alloc(0),
    ];
    for (const one of wrong) await expect(open("a", by, one)).rejects.toThrow();
  });

  test("does not open in the place of another, nor with another key; an older key of the list still opens it", async () => {
    const file = randomBytes(1_000);
    const by = sealer.begin();
    const sealed = await seal("a", by, file);
    expect(by.kid).toBe("k2");
    await expect(open("b", by, sealed)).rejects.toThrow();
    await expect(open("a", { ...by, kid: "k1" }, sealed)).rejects.toThrow();
    await expect(open("a", sealer.begin(), sealed)).rejects.toThrow();
    const before = fileSealer(parseKeyring(JSON.stringify([old])));
    const byOld = before.begin();
    const older = await whole(before.seal("a", byOld, inPieces(file, 100)));
    expect((await open("a", byOld, older)).equals(file)).toBe(true);
  });
});
