/** Whether a download site answers at all within five seconds; offline and fenced-off machines must not wait for a time-out. */
export async function isReachable(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}
