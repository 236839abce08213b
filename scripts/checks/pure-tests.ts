/** Tests of pure code: they need no servers and no built programs. */
export function isPure(pattern: string): boolean {
  return /^(\.\/)?tests\/(domain|architecture|papers)\b/u.test(pattern);
}
