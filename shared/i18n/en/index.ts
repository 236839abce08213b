import { address } from "./address.ts";
import { apology } from "./apology.ts";
import { board } from "./board.ts";
import { booking } from "./booking.ts";
import { calculator } from "./calculator.ts";
import { calendar } from "./calendar.ts";
import { common } from "./common.ts";
import { courier } from "./courier.ts";
import { deadlines } from "./deadlines.ts";
import { demoWeek } from "./demo-week.ts";
import { desk } from "./desk.ts";
import { homeReturn } from "./home-return.ts";
import { hall } from "./hall.ts";
import { kiosk } from "./kiosk.ts";
import { notices } from "./notices.ts";
import { online } from "./online.ts";
import { point } from "./point.ts";
import { portal } from "./portal.ts";
import { problems } from "./problems.ts";
import { procedures } from "./procedures.ts";
import { receipt } from "./receipt.ts";
import { devices } from "./devices.ts";
import { follow } from "./follow.ts";
import { forms } from "./forms.ts";
import { reports } from "./reports.ts";
import { states } from "./states.ts";

export const en = {
  address,
  apology,
  board,
  booking,
  calculator,
  calendar,
  common,
  courier,
  deadlines,
  demoWeek,
  desk,
  homeReturn,
  devices,
  hall,
  kiosk,
  notices,
  online,
  point,
  portal,
  problems,
  procedures,
  receipt,
  reports,
  follow,
  forms,
  states,
};
