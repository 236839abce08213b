export type PictureSize = { readonly width: number; readonly height: number };

const startOfScan = 0xda;
/** SOF0–SOF15 but for three tables that share their range. */
const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
const hasNoLength = (code: number): boolean => code === 0x01 || (code >= 0xd0 && code <= 0xd8);

/**
 * Reads the size of a JPEG while its bytes come by, in whatever pieces: whoever took the picture may have put megabytes of other
 * segments before the frame that names it.
 */
export function jpegSizeReader(): {
  readonly feed: (bytes: Uint8Array) => void;
  /** Null until it is known, and for good where the file is not built like a JPEG. */
  readonly size: () => PictureSize | null;
} {
  let expects: "mark" | "code" | "length" | "frame" | "nothing" = "mark";
  let code = 0;
  let skip = 0;
  let read: number[] = [];
  let size: PictureSize | null = null;

  function take(byte: number): void {
    switch (expects) {
      case "mark":
        expects = byte === 0xff ? "code" : "nothing";
        return;
      case "code":
        // Marks may be filled up with more of the same.
        if (byte === 0xff) return;
        code = byte;
        read = [];
        expects = byte === 0 || byte === startOfScan ? "nothing" : hasNoLength(byte) ? "mark" : "length";
        return;
      case "length":
      case "frame":
        read.push(byte);
        takeSegment();
        return;
      case "nothing":
    }
  }

  function takeSegment(): void {
    const [a = 0, b = 0, , top = 0, bottom = 0, left = 0, right = 0] = read;
    if (read.length === 2) {
      expects = isFrame(code) ? "frame" : "mark";
      if (expects === "mark") skip = a * 256 + b - 2;
      if (skip < 0) expects = "nothing";
    }
    if (read.length === 7) {
      size = { height: top * 256 + bottom, width: left * 256 + right };
      expects = "nothing";
    }
  }

  return {
    feed: (bytes) => {
      for (let at = 0; at < bytes.length && expects !== "nothing"; at += 1) {
        if (skip > 0) {
          const passed = Math.min(skip, bytes.length - at);
          skip -= passed;
          at += passed - 1;
        } else {
          take(bytes[at] ?? 0);
        }
      }
    },
    size: () => size,
  };
}
