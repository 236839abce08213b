import type { Request } from "express";
import { languages, type Language } from "../../shared/i18n/index.ts";

/** The caller's language by `Accept-Language`; Vietnamese where nothing else was asked for. */
export function languageOf(request: Pick<Request, "acceptsLanguages">): Language {
  const asked = request.acceptsLanguages([...languages]);
  return languages.find((one) => one === asked) ?? "vi";
}
