import { get as getHttp } from "node:http";
import { get as getHttps } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";

/** The status of a GET, or null when nobody answers. An office's own certificate is accepted: this asks about our own machine. */
function statusOf(url: string): Promise<number | null> {
  return new Promise((resolve) => {
    const options = { timeout: 2_000, rejectUnauthorized: false };
    const get = url.startsWith("https:") ? getHttps : getHttp;
    const request = get(url, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    });
    request.once("error", () => resolve(null));
    request.once("timeout", () => request.destroy());
  });
}

/** Waits until `/readyz` answers 200; `check` may throw to give up early. */
export async function waitUntilReady(baseUrl: string, check: () => void, deadlineMs = 60_000): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while ((await statusOf(`${baseUrl}/readyz`)) !== 200) {
    check();
    if (Date.now() > deadline)
      throw new Error(`${baseUrl}/readyz did not answer 200 within ${deadlineMs / 1_000} s`);
    await sleep(100);
  }
}
