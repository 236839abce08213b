import { DraftFile } from "../../../shared/contracts/drafts.ts";
import { Problem } from "../../../shared/contracts/problem.ts";
import { Refused, Unreachable } from "../../api/request.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { bearer } from "./online-api.ts";

/** Stopped by the resident. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/**
 * Sends a file and says how far it has come: `fetch` does not tell.
 * @throws Refused, Unreachable, Stopped
 */
export function sendFile(
  path: string,
  file: File,
  of: { readonly token: string; readonly signal: AbortSignal; readonly onProgress: (sent: number) => void },
): Promise<DraftFile> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("PUT", path);
    call.responseType = "text";
    const headers = {
      ...bearer(of.token),
      accept: "application/json",
      "accept-language": currentLanguage(),
      "content-type": "application/octet-stream",
    };
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
    call.upload.addEventListener("progress", ({ loaded }) => of.onProgress(loaded));
    call.addEventListener("load", () => {
      const answer = answerOf(call);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    call.addEventListener("error", () => reject(new Unreachable("no connection")));
    call.addEventListener("timeout", () => reject(new Unreachable("no answer")));
    call.addEventListener("abort", () => reject(new Stopped("stopped")));
    of.signal.addEventListener("abort", () => call.abort());
    call.send(file);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): DraftFile | Error {
  const body = jsonOf(responseText);
  if (status === 201) {
    const file = DraftFile.safeParse(body);
    return file.success ? file.data : new Unreachable("unexpected reply");
  }
  const problem = Problem.safeParse(body);
  return problem.success ? new Refused(problem.data) : new Unreachable(String(status));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
