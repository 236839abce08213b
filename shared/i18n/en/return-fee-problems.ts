import type { Same } from "../same.ts";
import type { returnFeeProblems as vi } from "../vi/return-fee-problems.ts";

export const returnFeeProblems: Same<typeof vi> = {
  "fee-not-known": {
    title: "The fee is not known yet",
    detail: "A fee that cannot be computed yet cannot be left to be paid with the result.",
  },
  "fee-not-collected": {
    title: "The money does not match",
    detail:
      "{{due}} đ are due, {{collected}} đ are noted. Collect all of it before the result is handed over.",
  },
  "unknown-original": {
    title: "This paper is not on the list to collect",
    detail: "Open the packet again and tick the papers you were given.",
  },
  "originals-not-awaited": {
    title: "These originals are not awaited any more",
    detail: "They were received before. Open the balance again.",
  },
};
