import type { ZodOpenApiPathsObject } from "zod-openapi";
import {
  AccountItem,
  AccountList,
  ChangeAccount,
  Colleagues,
  NewAccount,
} from "../../shared/contracts/accounts.ts";
import {
  DelegationItem,
  DelegationList,
  HeldDelegation,
  NewDelegation,
} from "../../shared/contracts/delegations.ts";
import {
  BeginSecondFactor,
  ChangeOwnPassword,
  ConfirmSecondFactor,
  Me,
  RecoveryCodes,
  RemoveSecondFactor,
  SecondFactorBegun,
} from "../../shared/contracts/me.ts";
import { ReadingList, ReadingQuery } from "../../shared/contracts/readings.ts";
import { RegisterPage, RegisterPeriod, RegisterQuery } from "../../shared/contracts/register.ts";
import { operation } from "./operation.ts";

/** The people of the office, and what they have read. */
export const peoplePaths: ZodOpenApiPathsObject = {
  "/api/accounts": {
    get: operation({ summary: "The people of the agency (administrator)", reply: AccountList }),
    post: operation({
      summary: "Make an account (administrator)",
      body: NewAccount,
      reply: AccountItem,
      status: 201,
    }),
  },
  "/api/accounts/{account}": {
    put: operation({
      summary:
        "Change an account; what ends its sessions acts at once, and is not for one's own (administrator)",
      path: ["account"],
      body: ChangeAccount,
      reply: AccountItem,
    }),
  },
  "/api/me": { get: operation({ summary: "One's own account", reply: Me }) },
  "/api/me/password": {
    put: operation({
      summary: "Change one's own password; other sessions end",
      body: ChangeOwnPassword,
      status: 204,
    }),
  },
  "/api/me/second-factor": {
    post: operation({
      summary: "Begin to set up one-time codes; nothing is in force yet (leader, administrator)",
      body: BeginSecondFactor,
      reply: SecondFactorBegun,
    }),
    put: operation({
      summary: "Put them in force by the first code; recovery codes are told once, other sessions end",
      body: ConfirmSecondFactor,
      reply: RecoveryCodes,
    }),
  },
  "/api/me/second-factor/removal": {
    post: operation({
      summary: "Turn one-time codes off, by password and a code",
      body: RemoveSecondFactor,
      status: 204,
    }),
  },
  "/api/colleagues": {
    get: operation({ summary: "Whom a dossier can be given to", reply: Colleagues }),
  },
  "/api/delegations": {
    get: operation({ summary: "Who decides in a leader's name", reply: DelegationList }),
    post: operation({
      summary: "Let a colleague decide in one's own name for some days (leader)",
      body: NewDelegation,
      reply: DelegationItem,
      status: 201,
    }),
  },
  "/api/delegations/held": {
    get: operation({ summary: "The leader in whose name the caller may decide now", reply: HeldDelegation }),
  },
  "/api/delegations/{id}/revoke": {
    post: operation({
      summary: "Take it back, at once (its leader, administrator)",
      path: ["id"],
      reply: DelegationItem,
    }),
  },
  "/api/register": {
    get: operation({
      summary: "The register (form 7): dossiers that came in between two days",
      query: RegisterQuery,
      reply: RegisterPage,
    }),
  },
  "/api/register.xlsx": {
    get: operation({
      summary: "The same as a workbook",
      query: RegisterPeriod,
      file: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  },
  "/api/register.pdf": {
    get: operation({ summary: "The same as PDF", query: RegisterPeriod, file: "application/pdf" }),
  },
  "/api/readings": {
    get: operation({
      summary: "Who has read personal data, when and for what (administrator, auditor)",
      query: ReadingQuery,
      reply: ReadingList,
    }),
  },
};
