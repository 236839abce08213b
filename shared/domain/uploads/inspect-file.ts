import { jpegSizeReader, type PictureSize } from "./jpeg-size.ts";

export const fileTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type FileType = (typeof fileTypes)[number];

export const fileEndings: Readonly<Record<FileType, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** Ten megabytes, as people's computers count them. */
export const mostFileBytes = 10 * 1024 * 1024;
/** What a good telephone takes has twelve to fifty; a desk would need gigabytes to show more. */
export const mostPixels = 50_000_000;
export const longestSide = 20_000;

/** What is wrong with a file: its size, what it is, its pixels, or that it breaks off. */
export type FileFault = "file-too-large" | "file-type-refused" | "picture-too-large" | "file-damaged";

const headBytes = 24;
/** Where the end of a PDF is looked for: what stands behind it may be a line or two of the program that made it. */
const tailBytes = 1024;
const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Judges a file by its content while it comes in: neither its name nor what the sender calls it counts. `feed` says what is wrong as
 * soon as it is known; `end` what it is, once all of it has come.
 */
export function fileInspector() {
  const jpeg = jpegSizeReader();
  let size = 0;
  let head = new Uint8Array(0);
  let tail = new Uint8Array(0);
  let type: FileType | null = null;

  function pictureSize(): PictureSize | null {
    if (type === "image/jpeg") return jpeg.size();
    return head.length < headBytes ? null : { width: numberAt(head, 16), height: numberAt(head, 20) };
  }

  function faultSoFar(): FileFault | null {
    if (size > mostFileBytes) return "file-too-large";
    if (head.length < headBytes) return null;
    if (type === null) return "file-type-refused";
    const picture = type === "application/pdf" ? null : pictureSize();
    return picture && isTooLarge(picture) ? "picture-too-large" : null;
  }

  return {
    feed: (bytes: Uint8Array): FileFault | null => {
      size += bytes.length;
      if (head.length < headBytes) {
        head = joined(head, bytes.subarray(0, headBytes - head.length));
        type = typeOf(head);
      }
      tail = joined(tail, bytes.subarray(-tailBytes)).slice(-tailBytes);
      jpeg.feed(bytes);
      return faultSoFar();
    },
    end: (): { readonly type: FileType; readonly size: number } | FileFault => {
      const fault = faultSoFar();
      if (fault) return fault;
      if (type === null) return "file-type-refused";
      const whole = type === "application/pdf" ? textOf(tail).includes("%%EOF") : isDrawn(pictureSize());
      return whole ? { type, size } : "file-damaged";
    },
  };
}

function typeOf(head: Uint8Array): FileType | null {
  if (/^%PDF-[12]\.\d/u.test(textOf(head))) return "application/pdf";
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "image/jpeg";
  const isPng = pngMark.every((byte, at) => head[at] === byte) && textOf(head.subarray(12, 16)) === "IHDR";
  return isPng ? "image/png" : null;
}

const isTooLarge = ({ width, height }: PictureSize): boolean =>
  width > longestSide || height > longestSide || width * height > mostPixels;

const isDrawn = (picture: PictureSize | null): boolean =>
  picture !== null && picture.width > 0 && picture.height > 0;

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Four bytes, the greatest first. */
const numberAt = (bytes: Uint8Array, at: number): number =>
  [0, 1, 2, 3].reduce((sum, offset) => sum * 256 + (bytes[at + offset] ?? 0), 0);
