import { Link } from "react-router";
import type { Balance } from "../../../shared/contracts/dispatch.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { ms, shortDayAndTime } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { useAsk } from "./use-dispatch.ts";

/** Original papers that couriers collected at doors: on the list until a clerk has each in hand. */
export function OriginalsOut({
  originals,
  mayReceive,
}: {
  readonly originals: Balance["originals"];
  readonly mayReceive: boolean;
}) {
  const { t, language } = useWords();
  const asking = useAsk();
  const of = (name: string, values: Record<string, unknown> = {}) => t(`dispatch.originals.${name}`, values);
  const papers = originals.flatMap((packet) => packet.originals.map((paper) => ({ ...packet, paper })));
  if (papers.length === 0) return null;
  return (
    <section className="balance-courier" aria-labelledby="originals-out">
      <h2 id="originals-out">{of("title", { count: papers.length })}</h2>
      {asking.isError && <ProblemNote {...faultOf(asking.error, t)} />}
      <table className="admin-table">
        <caption className="visually-hidden">{of("title", { count: papers.length })}</caption>
        <thead>
          <tr>
            {["paper", "courier", "code", "recipient", "since"].map((name) => (
              <th key={name} scope="col">
                {of(name)}
              </th>
            ))}
            {mayReceive && (
              <th scope="col">
                <span className="visually-hidden">{of("receive")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {papers.map(({ id, ref, code, recipient, courier, since, paper }) => (
            <tr key={`${id} ${paper}`}>
              <th scope="row">{paper}</th>
              <td>{courier.name}</td>
              <td className="admin-digits">
                <Link className="admin-code" to={dossierPath(ref)}>
                  {code}
                </Link>
              </td>
              <td>{recipient}</td>
              <td className="admin-digits">{since !== null && shortDayAndTime(ms(since), language)}</td>
              {mayReceive && (
                <td>
                  <Button
                    disabled={asking.isPending}
                    aria-label={of("receiveOf", { paper, code })}
                    onClick={() =>
                      asking.mutate({ id, order: { type: "receiveOriginals", originals: [paper] } })
                    }
                  >
                    {of("receive")}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
