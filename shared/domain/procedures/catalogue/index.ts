import type { Procedure } from "../procedure.ts";
import { birthRegistration, birthRegistrationAgain, deathRegistration } from "./birth-and-death.ts";
import { certifiedContract, certifiedCopy, certifiedSignature } from "./certification.ts";
import { civilStatusChange, extractCopy, guardianship, parentage } from "./civil-status-changes.ts";
import { buildingPermit, houseNumber } from "./construction.ts";
import { birthBundle, deathBundle } from "./interlinked.ts";
import { certificateExchange, certificateLost, firstRegistration } from "./land-certificates.ts";
import { landNameChange, landSplit, landTransfer } from "./land-changes.ts";
import { landDispute } from "./land-disputes.ts";
import { maritalStatusCertificate, marriageRegistration, marriageWithForeigner } from "./marriage.ts";
import { dwellingConfirmation } from "./residence.ts";

/** The procedures a ward meets every day, in our own words: what every office starts with. */
export const catalogue: readonly Procedure[] = [
  birthRegistration,
  deathRegistration,
  marriageRegistration,
  marriageWithForeigner,
  maritalStatusCertificate,
  civilStatusChange,
  extractCopy,
  birthRegistrationAgain,
  parentage,
  guardianship,
  certifiedCopy,
  certifiedSignature,
  certifiedContract,
  landTransfer,
  landNameChange,
  landSplit,
  certificateExchange,
  certificateLost,
  firstRegistration,
  landDispute,
  buildingPermit,
  houseNumber,
  dwellingConfirmation,
  birthBundle,
  deathBundle,
];
