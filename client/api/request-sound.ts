import type { Speech } from "../../shared/contracts/speech.ts";
import { currentLanguage } from "../i18n/i18n.ts";
import { deviceHeaders } from "./device-token.ts";
import { Unreachable } from "./request.ts";

/** One sentence as sound. `ticket`: of the dossier it speaks of, where there is one. @throws Unreachable */
export async function requestSound(
  speech: Speech,
  { ticket, signal }: { readonly ticket: string | null; readonly signal: AbortSignal },
): Promise<ArrayBuffer> {
  const response = await fetch("/api/speech", {
    method: "POST",
    credentials: "same-origin",
    headers: {
      accept: "audio/wav",
      "accept-language": currentLanguage(),
      "content-type": "application/json",
      ...deviceHeaders(),
      ...(ticket !== null && { authorization: `Bearer ${ticket}` }),
    },
    body: JSON.stringify(speech),
    signal,
  });
  if (!response.ok) throw new Unreachable(String(response.status));
  return await response.arrayBuffer();
}
