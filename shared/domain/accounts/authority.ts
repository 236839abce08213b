import type { Role } from "./role.ts";

type Right = {
  readonly roles: readonly Role[];
  /** What it shows or lets do, for `docs/security.md`. */
  readonly what: string;
};

const office: readonly Role[] = ["clerk", "specialist", "leader", "administrator", "auditor"];

/**
 * Who may see and do what, beside the commands on a dossier (`commandRules`) and on a packet (`decideDelivery`). Always in one's own agency: what
 * belongs to another one does not exist. Read by the routes, their tests and `docs/security.md` alike.
 */
export const authority = {
  takeIn: { roles: ["clerk"], what: "take a dossier in, refuse it, or ask for papers first" },
  dossiers: {
    roles: office,
    what: "lists with names of owners; all of a dossier: names, phones, addresses, persons of a civil-status record, parcel; ID numbers as `079******123`; history with names of colleagues",
  },
  papers: {
    roles: office,
    what: "forms 1 to 6 as PDF, ID numbers masked; PIN and QR on the receipt; files that residents sent online, whatever they hold",
  },
  register: {
    roles: office,
    what: "form 7, the dossiers of some days: owner, address, phone, dates; on screen, as a workbook, as PDF",
  },
  colleagues: { roles: office, what: "names and roles of the people a dossier can be given to" },
  deliveries: {
    roles: ["clerk", "specialist", "leader", "courier", "auditor"],
    what: "recipient, phone, address, directions, code and name of the result, papers to collect; a courier sees packets that wait, and those he holds or has ended today",
  },
  messages: {
    roles: ["administrator"],
    what: "what was sent to residents, with phone and delivery PIN; codes that verify a phone are left out",
  },
  dispatch: {
    roles: ["clerk", "leader", "auditor"],
    what: "where every packet is and who has it, why attempts failed, who is not back; the balance of a day with names of recipients, on screen and as PDF; money handed in",
  },
  planRounds: {
    roles: ["clerk"],
    what: "nobody's data: plan rounds, order and pin their stops, say where the door of a packet is",
  },
  places: {
    roles: ["clerk"],
    what: "of a door: where it is, how to find it, who of the office said so; numbers of neighbouring doors; no persons",
  },
  directions: {
    roles: ["clerk", "courier"],
    what: "nobody's data: say how to find the door of a packet; a courier, of his own",
  },
  handIn: { roles: ["clerk"], what: "nobody's data: note the money that a courier hands in" },
  accounts: {
    roles: ["administrator"],
    what: "names, usernames and roles of the agency's people; make, change and disable their accounts",
  },
  devices: {
    roles: ["administrator"],
    what: "kiosks and boards: names, by whom registered, whether connected; register, rename and revoke them, and renew their tokens",
  },
  answerCalls: {
    roles: ["clerk"],
    what: "which kiosk calls for somebody, since when, and which colleague comes; nothing of the resident",
  },
  delegations: {
    roles: ["leader", "administrator", "auditor"],
    what: "who decides in whose name, from when to when, by which paper",
  },
  delegate: { roles: ["leader"], what: "let a colleague decide in one's own name for some days" },
  secondFactor: {
    roles: ["leader", "administrator"],
    what: "nobody's data: set up one-time codes for the own account, and turn them off",
  },
  sittings: {
    roles: ["clerk", "leader", "administrator", "auditor"],
    what: "sittings after hours with their numbers, counters, waits and hand-over; no names",
  },
  tickets: { roles: ["clerk"], what: "name and phone of who booked a ticket, to fill them into an intake" },
  planSittings: {
    roles: ["administrator"],
    what: "plan, change and call off sittings after hours; rosters",
  },
  reports: {
    roles: ["leader", "administrator", "auditor"],
    what: "what sittings after hours brought and cost: numbers served, waits, hours saved, roster hours; no names",
  },
  calendars: {
    roles: ["administrator"],
    what: "the working calendar, and which dossiers a change of it would move",
  },
  workflows: {
    roles: ["administrator"],
    what: "the agency's own way of a procedure: its steps, whose they are, their times; when they would be due",
  },
  office: {
    roles: ["administrator"],
    what: "nobody's data: what papers and screens say of the agency, its fee for a home return, when couriers have to be back, where it is",
  },
  readings: {
    roles: ["administrator", "auditor"],
    what: "who has read which personal data, when and for what",
  },
} as const satisfies Readonly<Record<string, Right>>;

export type RightName = keyof typeof authority;
export const rightNames = Object.freeze(Object.keys(authority)) as readonly RightName[];

/** Whether a role has a right, in its own agency. */
export function mayIn(role: Role, right: RightName): boolean {
  const { roles }: Right = authority[right];
  return roles.includes(role);
}
