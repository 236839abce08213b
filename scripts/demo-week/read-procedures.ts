import { Procedure, ProcedureList, type ProcedureSummary } from "../../shared/contracts/procedures.ts";
import { procedureFields } from "../../shared/domain/procedures/index.ts";
import { inPool } from "./in-pool.ts";
import { suitsWard } from "./offers.ts";
import type { Caller } from "./office-http.ts";

const atOnce = 4;

/** The procedures a ward can be asked for, whole, as the office publishes them: ours and the imported ones that suit. */
export async function readProcedures(visitor: Caller): Promise<readonly Procedure[]> {
  const found: ProcedureSummary[] = [];
  for (const field of procedureFields) {
    const path = `/api/procedures?field=${field}&limit=100`;
    found.push(...ProcedureList.parse(await visitor.send({ method: "GET", path })).items);
  }
  const wanted = found.filter((one) => one.source === "catalogue" || suitsWard(one));
  const whole: Procedure[] = [];
  await inPool(atOnce, wanted, async ({ code }) => {
    const path = `/api/procedures/${encodeURIComponent(code)}`;
    whole.push(Procedure.parse(await visitor.send({ method: "GET", path })));
  });
  return whole;
}
