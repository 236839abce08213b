const longestFileName = 120;

/** Slashes, control characters, and the direction marks that let `gpj.exe` look like `exe.jpg`. */
const forbidden = /[/\\\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** The name of a file as it is kept; null for one that could lead somewhere else, or disguise what it is. */
export function fileNameOf(given: string): string | null {
  const name = given.normalize("NFC").trim();
  const fits = name.length > 0 && name.length <= longestFileName && name.isWellFormed();
  return fits && !forbidden.test(given) && !/^\.+$/u.test(name) ? name : null;
}

/** A name that a header can carry, with the ending of what the file is. */
export function plainFileName(name: string, ending: string): string {
  const base = name
    .replace(/\.[A-Za-z0-9]{1,5}$/u, "")
    .replaceAll(/\u0111/gu, "d")
    .replaceAll(/\u0110/gu, "D")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9._ -]/gu, "_")
    .trim();
  return `${base === "" ? "tep" : base}.${ending}`;
}
