import { deliveryProblems } from "./delivery-problems.ts";
import { returnFeeProblems } from "./return-fee-problems.ts";
import { deviceProblems } from "./device-problems.ts";
import { edgeProblems } from "./edge-problems.ts";
import type { Same } from "../same.ts";
import type { problems as vi } from "../vi/problems.ts";
import { problemWords, stepWords } from "./problem-words.ts";
import { sittingProblems } from "./sitting-problems.ts";

export const problems: Same<typeof vi> = {
  "forbidden-transition": {
    title: "This cannot be done now",
    detail: "The dossier is “{{status}}”. Possible now: {{allowed}}.",
  },
  "role-not-allowed": {
    title: "You may not do this",
    detail: "The role “{{role}}” may not “{{command}}”.",
  },
  "version-conflict": {
    title: "The dossier has just changed",
    detail: "Somebody else has changed this dossier. Look at the new version ({{version}}) and try again.",
  },
  "held-elsewhere": {
    title: "Another agency has the dossier",
    detail: "This is the business of agency {{agency}}.",
  },
  "not-your-turn": {
    title: "Not this step yet",
    detail: "It is the step of the {{role}}, so “{{command}}” cannot be done yet.",
  },
  "claimed-by-colleague": {
    title: "Somebody has claimed the dossier",
    detail: "{{name}} claimed this dossier at {{since}}.",
  },
  "already-yours": {
    title: "The dossier is yours already",
    detail: "There is no need to claim it again.",
  },
  "username-taken": {
    title: "The username is taken",
    detail: "There is an account {{username}} already. Choose another one.",
  },
  "weak-password": {
    title: "The password is too weak",
    detail: "The password {{fault}}.",
  },
  "own-account": {
    title: "Not your own account",
    detail:
      "Another administrator changes its role, disables it, or takes its one-time codes away. Change the password on the page My account.",
  },
  "second-factor-in-force": {
    title: "One-time codes are on",
    detail: "To set them up anew, turn off those in use first.",
  },
  "no-second-factor": {
    title: "No one-time codes are set up",
    detail: "Nothing was begun, or they were turned off. Start from the beginning.",
  },
  "own-proposal": {
    title: "Nobody signs what they proposed themselves",
    detail: "This dossier was proposed by the delegate. The leader or another delegate signs it.",
  },
  "delegation-period": {
    title: "These days cannot be delegated",
    detail: "From today on, the first day before the last, {{days}} days at most.",
  },
  "delegation-overlaps": {
    title: "Delegated on these days already",
    detail: "There is a delegation to this person on some of these days. Revoke it first.",
  },
  "unknown-colleague": {
    title: "It cannot be given to this person",
    detail: "Choose an active {{role}} of the agency that has the dossier.",
  },
  "unknown-agency": {
    title: "There is no such agency",
    detail: "No agency has the code {{agency}}.",
  },
  "unknown-step": {
    title: "The workflow has no such step",
    detail: "The procedure of this dossier has no step {{step}}.",
  },
  "workflow-fault": {
    title: "This workflow cannot hold",
    detail: "Look at {{step}}: {{fault}}.",
  },
  "nowhere-to-hand-over": {
    title: "Nothing would change hands",
    detail: "The dossier is at that step, person and agency. Choose another step, person or agency.",
  },
  "reason-required": {
    title: "The reason is missing",
    detail: "Another reason has to be said in words.",
  },
  "unknown-procedure": {
    title: "There is no such procedure",
    detail: "No procedure has the code {{procedureCode}}. Look it up in the catalogue.",
  },
  "procedure-not-in-force": {
    title: "The procedure is not in force",
    detail: "No version of procedure {{procedureCode}} holds today.",
  },
  "case-required": {
    title: "The case of the procedure is missing",
    detail: "Procedure {{procedureCode}} has several cases. Choose one: {{cases}}.",
  },
  "unknown-case": {
    title: "There is no such case",
    detail: "Procedure {{procedureCode}} has no case {{caseId}}. Choose one: {{cases}}.",
  },
  "promise-required": {
    title: "The promised date is missing",
    detail:
      "This case has no limit that can be computed. Enter the date (promise.dueAt) and why (promise.reason).",
  },
  "promise-not-expected": {
    title: "The date is computed",
    detail: "This case has a limit by law, so no date is entered by hand.",
  },
  "promise-in-the-past": {
    title: "The promised date has passed",
    detail: "The promised date must be after the acceptance.",
  },
  "address-required": {
    title: "The address is missing",
    detail: "Home return needs an address (homeAddress).",
  },
  "home-return-not-allowed": {
    title: "No home return for this procedure",
    detail: "The result has to be collected at the counter in person.",
  },
  "land-details-required": {
    title: "The parcel is missing",
    detail: "Enter map sheet, parcel number and ward (land).",
  },
  "civil-status-details-required": {
    title: "The civil-status details are missing",
    detail: "Enter the persons and the event (civilStatus).",
  },
  "unknown-paper": {
    title: "This paper is not on the list",
    detail:
      "“{{paper}}” is not a paper of the chosen case. Give it a name if it is another one. Known: {{papers}}.",
  },
  "not-online": {
    title: "This cannot be handed in online",
    detail: "You have to come in person, to sign or to show papers. Come to the counter in office hours.",
  },
  "papers-not-handed-in": {
    title: "Papers are still missing",
    detail: "Still missing: {{papers}}.",
  },
  "no-deadline-possible": {
    title: "The due date cannot be computed",
    detail: "{{reason}}",
  },
  "limit-not-known": {
    title: "No limit that can be computed",
    detail: "The limit of this case cannot be computed. The clerk names the day when taking the dossier in.",
  },
  "nothing-to-request": {
    title: "Nothing is asked for",
    detail: "Name at least one missing paper.",
  },
  "no-receipt": {
    title: "There is no receipt to print yet",
    detail: "Not accepted yet, so there is no receipt: {{codes}}.",
  },
  "verification-not-foreseen": {
    title: "No verification for this case",
    detail: "The rule of this case does not foresee verification.",
  },
  "verification-already-recorded": {
    title: "Verification is already recorded",
    detail: "This dossier already needs verification.",
  },
  "extension-already-given": {
    title: "The dossier was extended already",
    detail: "A dossier is extended once only.",
  },
  "extension-needs-rule": {
    title: "This dossier has no limit to extend",
    detail: "Its date was entered by a clerk. Name a new date and the reason.",
  },
  "no-apology-owed": {
    title: "No apology is owed",
    detail: "This dossier is still in time, or the apology was made.",
  },
  "apology-reason-required": {
    title: "The reason is missing",
    detail: "Another reason has to be put into words.",
  },
  "new-date-too-early": {
    title: "The new date is too early",
    detail: "It has to be after today and after the old date.",
  },
  ...deliveryProblems,
  ...returnFeeProblems,
  ...deviceProblems,
  ...edgeProblems,
  ...sittingProblems,
  /** Names of roles, commands and packet states inside those sentences. */
  words: problemWords,
  faults: {
    "phone-in-directions": "No phone number in directions: they are kept for the house, whoever lives there.",
  },
  steps: stepWords,
};
