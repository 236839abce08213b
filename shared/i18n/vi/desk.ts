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

/** Words of the desk: no pronouns, verb first; the law's words where the law has one. */
export const desk = {
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
