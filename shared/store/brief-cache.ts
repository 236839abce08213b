/** More codes than an office uses; beyond it the cache starts anew. */
const most = 2000;

/**
 * Remembers answers for a short time. Concurrent questions for the same key share one reading; a failed reading
 * is forgotten at once.
 */
export function briefCache<T>(forMs: number) {
  const known = new Map<string, { readonly at: number; readonly value: Promise<T> }>();
  return {
    get(key: string, read: () => Promise<T>): Promise<T> {
      const now = performance.now();
      const entry = known.get(key);
      if (entry && now - entry.at < forMs) return entry.value;
      if (known.size >= most) known.clear();
      const value = read();
      known.set(key, { at: now, value });
      value.catch(() => known.get(key)?.value === value && known.delete(key));
      return value;
    },
    forget(key: string): void {
      known.delete(key);
    },
  };
}
