import { jobs } from "../../shared/contracts/jobs.ts";
import { codeMinutes } from "../../shared/contracts/phones.ts";
import { translator } from "../../shared/i18n/index.ts";
import type { BusinessClock } from "../../shared/store/clock/business-clock.ts";
import type { Credentials } from "../../shared/store/credentials/credentials.ts";
import { owes } from "../../shared/store/outbox/owes.ts";
import type { PersonalVault } from "../../shared/store/personal/vault.ts";
import type { PhoneCheckStore } from "../../shared/store/phones/phone-check.store.ts";
import type { MessageGateway } from "../notices/message-gateway.ts";
import { forEachEntry } from "./for-each-entry.ts";
import type { Handler } from "./handler.ts";

const job = "send-phone-code";
const hidden = "••••••";

/** Sends the code to a phone that is being verified. What is kept of the message does not tell it. */
export function sendPhoneCode(services: {
  readonly phoneChecks: PhoneCheckStore;
  readonly gateway: MessageGateway;
  readonly credentials: Credentials;
  readonly clock: BusinessClock;
  readonly vault: PersonalVault;
}): Handler<typeof job> {
  const { phoneChecks, gateway, credentials, clock, vault } = services;
  return {
    job,
    contract: jobs[job],
    concurrency: 8,
    handle: forEachEntry(async ({ entry, owner }) => {
      const check = await phoneChecks.findById(owner);
      if (!owes(check, entry)) return;
      const at = await clock.now();
      // Too late is worse than never: a code that does not work would only confuse.
      if (at < check.expiresAt) {
        const { agency, language, issue, phone } = check;
        const say = (code: string) =>
          translator(language)("notices:phoneCode", { code, minutes: codeMinutes });
        await gateway.send({
          id: entry,
          agency,
          channel: "phone",
          to: vault.open(phone),
          template: "phoneCode",
          text: say(credentials.phoneCode(owner, issue)),
          kept: say(hidden),
          at,
        });
      }
    }, phoneChecks.clearEntries),
  };
}
