import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { FileFault } from "./file-fault.ts";

/** The text of a file in pieces, unpacked when its first bytes are gzip's. @throws FileFault */
export async function* readText(file: string): AsyncGenerator<string> {
  try {
    const packed = await isGzip(file);
    const bytes = createReadStream(file);
    // An error of either goes to the one who reads what is unpacked, however early it comes; so nobody else has to hear of it.
    const source: AsyncIterable<Buffer> = packed ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw faultOf(error, file);
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function faultOf(error: unknown, file: string): unknown {
  if (typeof error !== "object" || error === null || !("code" in error)) return error;
  const code = String(error.code);
  const message = "message" in error ? String(error.message) : code;
  if (code === "Z_BUF_ERROR") return new FileFault("gzipTruncated", { file });
  if (code.startsWith("Z_")) return new FileFault("gzipDamaged", { file, reason: message });
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return new FileFault("notUtf8", { file });
  if (/^E[A-Z]+$/u.test(code)) return new FileFault("unreadable", { file, reason: code });
  return error;
}
