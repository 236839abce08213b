import { z } from "zod";
import {
  Answered,
  Draft,
  DraftItem,
  DraftList,
  DraftSaved,
  Submission,
  type DraftValues,
} from "../../../shared/contracts/drafts.ts";
import { PhoneCheck, PhoneToken } from "../../../shared/contracts/phones.ts";
import { request } from "../../api/request.ts";
import { currentLanguage } from "../../i18n/i18n.ts";

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const draftPath = (id: string) => `/api/drafts/${encodeURIComponent(id)}`;

/** Where the file of a paper is sent to, and taken away. */
export const filePath = (id: string, paper: string, name: string): string =>
  `${draftPath(id)}/files/${encodeURIComponent(paper)}?${new URLSearchParams({ name })}`;

/** A phone as it was typed, or the ticket of a dossier whose submitter's phone it is. */
export type Verifies = { readonly phone: string } | { readonly ticket: string };

export const askCode = (of: Verifies) =>
  request("/api/phone-checks", PhoneCheck, { method: "POST", body: { ...of, language: currentLanguage() } });

export const giveCode = (check: string, code: string) =>
  request(`/api/phone-checks/${check}/code`, PhoneToken, { method: "POST", body: { code } });

/** What a browser with a verified phone does with its drafts. */
export function draftsOf(token: string) {
  const headers = bearer(token);
  return {
    list: () => request("/api/drafts", DraftList, { headers }),
    begin: (procedureCode: string, caseId: string | null) =>
      request("/api/drafts", Draft, {
        method: "POST",
        body: { procedureCode, caseId, language: currentLanguage() },
        headers,
      }),
    get: (id: string) => request(draftPath(id), Draft, { headers }),
    save: (
      { id, version }: Pick<Draft, "id" | "version">,
      fields: { readonly caseId: string | null; readonly values: DraftValues },
    ) =>
      request(draftPath(id), DraftSaved, {
        method: "PUT",
        body: { ...fields, language: currentLanguage() },
        headers: { ...headers, "if-match": `"${version}"` },
      }),
    discard: (id: string) => request(draftPath(id), z.null(), { method: "DELETE", headers }),
    removeFile: (id: string, paper: string, name: string) =>
      request(filePath(id, paper, name), z.null(), { method: "DELETE", headers }),
    submit: ({ id, version }: Pick<Draft, "id" | "version">) =>
      request(`${draftPath(id)}/submission`, Submission, {
        method: "POST",
        headers: { ...headers, "if-match": `"${version}"` },
      }),
    beginAnswer: (ticket: string) =>
      request("/api/tracking/answer", DraftItem, { method: "POST", body: { ticket }, headers }),
    handInAnswer: (id: string) => request(`${draftPath(id)}/answer`, Answered, { method: "POST", headers }),
  };
}
export type Drafts = ReturnType<typeof draftsOf>;
