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
      summary: "Change an account; what ends its sessions acts at once (administrator)",
      path: ["account"],
      body: ChangeAccount,
      reply: AccountItem,
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
