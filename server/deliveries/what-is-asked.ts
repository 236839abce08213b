import type { DeliveryCommand } from "../../shared/contracts/deliveries.ts";
import type { Actor } from "../../shared/domain/accounts/index.ts";
import { waitsUntil, type DeliveryChoice } from "../../shared/domain/deliveries/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import { choiceTermsOf } from "../../shared/store/agencies/agency.store.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import type { DeliveryStore } from "../../shared/store/deliveries/delivery.store.ts";
import { assertPossible, type PossibleServices } from "./possible-choices.ts";

export type AskedServices = PossibleServices & {
  readonly deliveries: DeliveryStore;
  readonly accounts: AccountStore;
};

export const keyFor = (actor: Actor, key: string) => `${actor.account} ${key}`;

/** Its own agency, and the one whose counter the resident chose: of others it does not exist. */
export const concerns = ({ agency, counter, shelf }: DeliveryDocument, asking: string): boolean =>
  [agency, counter, shelf].includes(asking);

/** A choice of the resident's, at whose call a clerk makes it. */
export const isChoice = (command: DeliveryCommand): command is DeliveryCommand & DeliveryChoice =>
  command.type === "chooseWindow" || command.type === "chooseCounter" || command.type === "stop";

/** Until when the counter of this agency keeps what it takes in now. */
export async function untilAt({ agencies, calendarOf }: AskedServices, agency: string, now: Date) {
  const { waitDays } = choiceTermsOf(await agencies.findById(agency));
  return waitsUntil(now, calendarOf(agency), waitDays);
}

/**
 * What the rules alone cannot know.
 * @throws DomainError `unknown-courier`, `delivery-window-gone`, `unknown-agency`
 */
export async function assertAsked(
  services: AskedServices,
  actor: Actor,
  id: string,
  command: DeliveryCommand,
  { key }: { readonly key: string | null },
): Promise<void> {
  if (command.type === "offer" || isChoice(command)) {
    const document = await services.deliveries.findById(id);
    if (!document || !concerns(document, actor.agency)) return;
    // Couriers are those of the packet's own agency, whoever holds it out.
    if (command.type === "offer") await assertCourier(services.accounts, document.agency, command);
    else if (!document.answered.some((one) => key !== null && one.key === keyFor(actor, key)))
      await assertPossible(services, document, command);
  }
}

/** @throws DomainError `unknown-courier` */
async function assertCourier(
  accounts: AccountStore,
  agency: string,
  command: DeliveryCommand & { readonly type: "offer" },
): Promise<void> {
  const person = await accounts.findById(command.courier);
  const may = person?.role === "courier" && person.agency === agency && !person.disabled;
  if (!may) throw new DomainError("unknown-courier");
}
