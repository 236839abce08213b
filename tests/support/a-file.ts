/** Files as residents send them, as small as their kind can be. */
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const u16 = (value: number) => [value >> 8, value & 255];

/** A PDF of so many bytes in all. */
export function aPdf(bytes = 400): Uint8Array {
  const [head, end] = [ascii("%PDF-1.7\n%\u00E2\u00E3\n"), ascii("\n%%EOF\n")];
  const file = new Uint8Array(bytes).fill(32);
  file.set(head);
  file.set(end, bytes - end.length);
  return file;
}

/** A picture that is one point, whatever it claims to be. */
export function aPng(width = 1, height = 1): Uint8Array {
  const mark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const head = [
    ...u32(13),
    ...ascii("IHDR"),
    ...u32(width),
    ...u32(height),
    8,
    2,
    0,
    0,
    0,
    0x90,
    0x77,
    0x53,
    0xde,
  ];
  const end = [...u32(0), ...ascii("IEND"), 0xae, 0x42, 0x60, 0x82];
  return Uint8Array.from([...mark, ...head, ...end]);
}

/** `before`: bytes of other segments that stand before the frame, as telephones write them. */
export function aJpeg(width = 1, height = 1, before = 16): Uint8Array {
  const segments: number[] = [];
  for (let left = before; left > 0; left -= 65_000) {
    const size = Math.min(left, 65_000);
    segments.push(0xff, 0xe1, ...u16(size + 2), ...Array.from({ length: size }, () => 0xff));
  }
  const frame = [
    0xff,
    0xff,
    0xc2,
    0,
    17,
    8,
    ...u16(height),
    ...u16(width),
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
  ];
  const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
  return Uint8Array.from([0xff, 0xd8, ...segments, ...frame, ...scan]);
}

export const aScript = (): Uint8Array =>
  ascii("#!/bin/sh\n# an order to a machine, under the name of a paper\nrm -rf /\n%%EOF\n");

/** A name that is read the other way round. */
export const turnedName = "giay-to-\u202Efdp.exe";
