import { request as httpRequest } from "node:http";
import type { z } from "zod";
import { Draft, DraftSaved, type DraftValues } from "../../shared/contracts/drafts.ts";
import { PhoneCheck, PhoneToken } from "../../shared/contracts/phones.ts";
import { credentials } from "../../shared/store/credentials/credentials.ts";
import { parseKeyring } from "../../shared/store/credentials/keyring.ts";
import { aPdf } from "./a-file.ts";
import type { Answer } from "./caller.ts";
import type { Office } from "./office.ts";

type Values = z.input<typeof DraftValues>;

/** What somebody fills in who asks for a certificate of marital status. */
export const filled: Values = {
  submitter: { name: "Nguyễn Văn Mẫu", idNumber: "079111222333", address: "12/3/4 đường Số Mẫu" },
  persons: [{ role: "người yêu cầu", name: "Nguyễn Văn Mẫu", birthDate: "1990-01-02", idNumber: "" }],
  brought: ["identity"],
};

/** The code that the office has sent in this check: nobody else but the phone knows it. */
export function codeOf(office: Office, check: string): string {
  const { firstIssue, phoneCode } = credentials(parseKeyring(office.house.secretKeys));
  return phoneCode(check, firstIssue());
}

/** A resident at home, in one browser, whose phone is verified. */
export async function aResident(
  office: Office,
  of: { readonly phone: string } | { readonly ticket: string },
) {
  const { stranger } = office;
  const asked = PhoneCheck.parse((await stranger.send("POST", "/api/phone-checks", of)).body);
  const code = codeOf(office, asked.id);
  const given = await stranger.send("POST", `/api/phone-checks/${asked.id}/code`, { code });
  const { token } = PhoneToken.parse(given.body);
  const bearer = { authorization: `Bearer ${token}` };
  const send = (method: string, path: string, body?: unknown, headers = {}): Promise<Answer> =>
    stranger.send(method, path, body, { ...bearer, ...headers });
  const draft = async (id: string) => Draft.parse((await send("GET", `/api/drafts/${id}`)).body);

  const upload = (
    id: string,
    file: Uint8Array,
    { paper = "form", name = "to-khai.pdf", type = "application/octet-stream", language = "vi" } = {},
  ): Promise<Answer> =>
    send("PUT", `/api/drafts/${id}/files/${paper}?${new URLSearchParams({ name })}`, file, {
      "content-type": type,
      "accept-language": language,
    });

  return {
    token,
    send,
    upload,
    draft,
    begin: async (procedureCode = "1.004873") =>
      Draft.parse((await send("POST", "/api/drafts", { procedureCode })).body),
    save: (id: string, version: number, values: Values, caseId: string | null = null) =>
      send("PUT", `/api/drafts/${id}`, { values, caseId }, { "if-match": `"${version}"` }),
    /** A draft with everything that its procedure asks for. */
    ready: async (procedureCode = "1.004873", values: Values = filled) => {
      const begun = Draft.parse((await send("POST", "/api/drafts", { procedureCode })).body);
      const saved = await send(
        "PUT",
        `/api/drafts/${begun.id}`,
        { values, caseId: null },
        { "if-match": `"${begun.version}"` },
      );
      await upload(begun.id, aPdf());
      return { id: begun.id, version: DraftSaved.parse(saved.body).version };
    },
    submit: (id: string, version: number) =>
      send("POST", `/api/drafts/${id}/submission`, undefined, { "if-match": `"${version}"` }),
    /** Begins to send a file, and is gone after these bytes. */
    breakOff: (id: string, file: Uint8Array, after: number): Promise<void> =>
      new Promise((resolve) => {
        const path = `/api/drafts/${id}/files/form?name=to-khai.pdf`;
        const going = httpRequest(`${office.house.baseUrl}${path}`, {
          method: "PUT",
          headers: { ...bearer, "content-type": "application/pdf", "content-length": file.length },
        });
        going.on("error", () => resolve());
        going.on("close", () => resolve());
        going.write(file.subarray(0, after), () => setTimeout(() => going.destroy(), 300));
      }),
  };
}
export type Resident = Awaited<ReturnType<typeof aResident>>;
