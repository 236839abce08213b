import type { Same } from "../same.ts";
import type { desk as vi } from "../vi/desk.ts";
import { actions } from "./desk/actions.ts";
import { calendar } from "./desk/calendar.ts";
import { dispatch } from "./desk/dispatch.ts";
import { dossier } from "./desk/dossier.ts";
import { history } from "./desk/history.ts";
import { intake } from "./desk/intake.ts";
import { intakeFaults } from "./desk/intake-faults.ts";
import { me } from "./desk/me.ts";
import { office } from "./desk/office.ts";
import { officeTerms } from "./desk/office-terms.ts";
import { queue } from "./desk/queue.ts";
import { shell } from "./desk/shell.ts";
import { sittings } from "./desk/sittings.ts";
import { workflow } from "./desk/workflow.ts";

export const desk: Same<typeof vi> = {
  actions,
  calendar,
  dispatch,
  dossier,
  history,
  intake,
  intakeFaults,
  me,
  office,
  officeTerms,
  queue,
  shell,
  sittings,
  workflow,
};
