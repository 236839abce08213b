/** An ID number as a public paper may show it: `079******123` (domain notes §6). */
export function maskIdNumber(id: string): string {
  if (id.length <= 6) return "*".repeat(id.length);
  return `${id.slice(0, 3)}${"*".repeat(id.length - 6)}${id.slice(-3)}`;
}

/** A name as a public screen may show it: the family name's initial hidden, middle initials, `N*** V** A`. */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length - 1;
  return words
    .map((word, at) => {
      const [initial = ""] = word;
      return at === last && words.length > 1
        ? initial
        : `${initial}${"*".repeat(Math.min(Math.max(word.length - 1, 1), 3))}`;
    })
    .join(" ");
}
