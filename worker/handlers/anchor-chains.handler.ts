import { jobs } from "../../shared/contracts/jobs.ts";
import type { AnchorStore } from "../../shared/store/audit/anchor.store.ts";
import type { Handler } from "./handler.ts";

const job = "anchor-chains";

/** Notes every hour where the audit chains end. Done twice, the second finds nothing new; an hour that was missed is in the next. */
export function anchorChains({ anchors }: { readonly anchors: AnchorStore }): Handler<typeof job> {
  return {
    job,
    contract: jobs[job],
    concurrency: 1,
    // Machine time: the order in which things were written, whatever the office's clock says.
    handle: () => anchors.anchor(new Date()),
  };
}
