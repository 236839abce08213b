import {
  isSameWindow,
  offeredWindows,
  windowKey,
  type ChosenWindow,
  type DeliveryChoice,
} from "../../shared/domain/deliveries/index.ts";
import { DomainError } from "../../shared/domain/errors.ts";
import { dateOf } from "../../shared/domain/time/index.ts";
import { choiceTermsOf, type AgencyDocument } from "../../shared/store/agencies/agency.store.ts";
import type { DeliveryDocument } from "../../shared/store/deliveries/delivery.document.ts";
import type { WindowPlacesStore } from "../../shared/store/deliveries/window-places.store.ts";
import type { HoursServices } from "./hours-of.ts";

export type PossibleServices = Omit<HoursServices, "dispatch"> & { readonly windowPlaces: WindowPlacesStore };

type Packet = Pick<DeliveryDocument, "_id" | "agency" | "window">;

/** Windows with room for this packet; the one it has is its own. */
export async function windowsFor(
  { agencies, clock, calendarOf, windowPlaces }: PossibleServices,
  { agency, window = null }: Packet,
): Promise<readonly ChosenWindow[]> {
  const [now, office] = await Promise.all([clock.now(), agencies.findById(agency)]);
  const taken = new Map(await windowPlaces.countTaken(agency, dateOf(now.getTime())));
  if (window) taken.set(windowKey(window), (taken.get(windowKey(window)) ?? 1) - 1);
  return offeredWindows({ calendar: calendarOf(agency), now, terms: choiceTermsOf(office), taken });
}

/** Offices beside its own, where it can be fetched. */
export async function countersFor(
  { agencies }: Pick<PossibleServices, "agencies">,
  { agency }: Packet,
): Promise<readonly AgencyDocument[]> {
  return (await agencies.findAll()).filter(({ _id }) => _id !== agency);
}

/**
 * Whether a choice can be kept as things are; the place in a window is kept for the packet from now on.
 * @throws DomainError `delivery-window-gone`, `unknown-agency`
 */
export async function assertPossible(
  services: PossibleServices,
  packet: Packet,
  choice: DeliveryChoice,
): Promise<void> {
  if (choice.type === "chooseCounter" && choice.counter !== null) {
    const known = await countersFor(services, packet);
    if (!known.some(({ _id }) => _id === choice.counter))
      throw new DomainError("unknown-agency", { agency: choice.counter });
  }
  if (choice.type !== "chooseWindow" || choice.window === null) return;
  const { window } = choice;
  const offered = await windowsFor(services, packet);
  if (!offered.some((one) => isSameWindow(one, window))) throw new DomainError("delivery-window-gone");
  const office = await services.agencies.findById(packet.agency);
  const { perWindow: most } = choiceTermsOf(office);
  const of = { agency: packet.agency, window, delivery: packet._id, most };
  if (!(await services.windowPlaces.reserve(of))) throw new DomainError("delivery-window-gone");
}
