import { z } from "zod";

export const listPath = "/courier";
export const takePath = `${listPath}/take`;
export const giveBackPath = `${listPath}/give-back`;
export const stopPath = (id: string) => `${listPath}/stops/${encodeURIComponent(id)}`;

const Notice = z.object({ notice: z.string() });
const Redo = z.object({ redo: z.string() });

/** What was done a moment ago, told once on the page that follows. */
export function noticeOf(state: unknown): string | null {
  const parsed = Notice.safeParse(state);
  return parsed.success ? parsed.data.notice : null;
}

/** Which refused entry is being done again. */
export function redoOf(state: unknown): string | null {
  const parsed = Redo.safeParse(state);
  return parsed.success ? parsed.data.redo : null;
}
