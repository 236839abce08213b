import { Archive, HandHelping, Inbox, Layers, MailWarning, Siren, UserCheck, Users } from "lucide-react";
import type { ReactElement } from "react";
import type { Queue } from "../../../shared/contracts/dossiers.ts";
import { DueMark } from "../../ui/due-mark.tsx";
import { StateMark } from "../../ui/state-mark.tsx";

const marks: Readonly<Record<Queue, ReactElement>> = {
  open: <Inbox size={18} strokeWidth={2} aria-hidden="true" />,
  mine: <UserCheck size={18} strokeWidth={2} aria-hidden="true" />,
  unclaimed: <HandHelping size={18} strokeWidth={2} aria-hidden="true" />,
  others: <Users size={18} strokeWidth={2} aria-hidden="true" />,
  new: <StateMark status="accepted" />,
  processing: <StateMark status="processing" />,
  waitingForResident: <StateMark status="supplementRequested" />,
  stopped: <StateMark status="stopped" />,
  overdue: <DueMark kind="overdue" />,
  escalated: <Siren size={18} strokeWidth={2} aria-hidden="true" />,
  dueToday: <DueMark kind="dueToday" />,
  inTime: <DueMark kind="onTime" />,
  apologiesOwed: <MailWarning size={18} strokeWidth={2} aria-hidden="true" />,
  toReturnAtCounter: <StateMark status="processed" />,
  toReturnAtHome: <StateMark status="returned" />,
  done: <Archive size={18} strokeWidth={2} aria-hidden="true" />,
  all: <Layers size={18} strokeWidth={2} aria-hidden="true" />,
};

/** The mark of a queue, in the same shapes as its dossiers. */
export const QueueMark = ({ queue }: { readonly queue: Queue }) => marks[queue];
