import { nextCountedDay, shiftsOf, type Calendar } from "../../shared/domain/calendar/index.ts";
import type { ReturnMode } from "../../shared/domain/dossiers/index.ts";
import { dateOf, instantOf } from "../../shared/domain/time/index.ts";
import type { Intake } from "./deeds.ts";
import type { Offer } from "./offers.ts";
import { addressOf, idNumberOf, nameOf, phoneOf, ward } from "./people.ts";
import type { Random } from "./random.ts";

/** Where no rule is known, the clerk promises so many counted days. */
const promisedDays = 4;
const mostPapers = 20;

/** What the clerk types for one resident. */
export function planIntake(
  offer: Offer,
  returnMode: ReturnMode,
  at: number,
  context: { readonly random: Random; readonly calendar: Calendar },
): Intake {
  const { random } = context;
  const { procedure, procedureCase, version } = offer;
  const name = nameOf(random);
  const address = `${addressOf(random)}, ${ward}`;
  return {
    procedureCode: procedure.code,
    caseId: procedureCase.id,
    submitter: { name, phone: phoneOf(random), idNumber: idNumberOf(random), address },
    ...(random.chance(0.2) && { owner: { name: nameOf(random), idNumber: idNumberOf(random), address } }),
    papers: procedureCase.papers
      .filter(({ required, id }) => required && id.length <= 80)
      .slice(0, mostPapers)
      .map(({ id, originals, certified, copies }) => ({ id, originals, certified, copies })),
    quantities: quantitiesOf(offer, random),
    returnMode,
    ...(returnMode === "home" && { homeAddress: { line: addressOf(random), ward } }),
    ...(version.details === "land" && { land: landOf(random) }),
    ...(version.details === "civilStatus" && {
      civilStatus: { persons: [{ role: "người được đăng ký", name: nameOf(random) }], event: {} },
    }),
    ...(procedureCase.rule === null && { promise: promiseOf(at, context.calendar) }),
    language: random.chance(0.06) ? "en" : "vi",
  };
}

function quantitiesOf({ procedureCase }: Offer, random: Random): Intake["quantities"] {
  const { items } = procedureCase.fee;
  const open = items.filter(({ kind, optional }) => kind === "open" && !optional);
  return {
    ...(items.some(({ kind }) => kind === "pages") && { pages: random.int(1, 8) }),
    ...(items.some((item) => item.kind === "pages" || (item.kind === "fixed" && item.per === "copy")) && {
      copies: random.int(1, 3),
    }),
    ...(open.length > 0 && {
      entered: Object.fromEntries(open.map(({ id }) => [id, random.int(1, 30) * 10_000])),
    }),
  };
}

function landOf(random: Random): NonNullable<Intake["land"]> {
  return {
    mapSheet: String(random.int(1, 120)),
    parcelNumber: String(random.int(1, 999)),
    ward,
    ...(random.chance(0.8) && { certificateNumber: `VD ${random.int(100_000, 999_999)}` }),
  };
}

/** The end of a day of the office that leaves enough time, and why that day. */
function promiseOf(at: number, calendar: Calendar): NonNullable<Intake["promise"]> {
  let date = dateOf(at);
  for (let day = 0; day < promisedDays; day += 1) date = nextCountedDay(calendar, date);
  const closes = shiftsOf(calendar, date).at(-1)?.end ?? 0;
  return {
    dueAt: new Date(instantOf(date, closes)).toISOString(),
    reason: "Thời hạn chưa công bố dưới dạng tính được, hẹn theo thông lệ của phường",
  };
}
