/** True in `npm run test:deep`, which runs the files that import this with the large counts that the issues name. */
export const deep = process.env["DEEP"] === "1";

/** How many: the first in `npm test`, the second in `npm run test:deep`. */
export function count(usual: number, large: number): number {
  return deep ? large : usual;
}
