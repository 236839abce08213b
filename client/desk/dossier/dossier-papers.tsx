import type { DossierView } from "../../../shared/contracts/dossiers.ts";
import { fullDate } from "../../../shared/i18n/dates.ts";
import { Link } from "react-router";
import { PaperList } from "../../ui/paper-list.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { mayOpen } from "../shell/rail-plan.ts";
import { money, ms, phoneInGroups } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { paperPath, type PaperName } from "./receipt.ts";
import { ReceivedPapers } from "./received-papers.tsx";
import "./dossier-papers.css";

/** Papers, land or civil status, people, fee, prints: what the dossier holds. */
export function DossierPapers({ view }: { readonly view: DossierView }) {
  const { t } = useWords();
  const { role } = useSignedIn();
  return (
    <section className="dossier-papers" aria-labelledby="papers-title">
      <h2 id="papers-title">
        {t("dossier.papers.title")}
        {view.sets > 1 && `, ${t("dossier.papers.sets", { count: view.sets })}`}
      </h2>
      <ReceivedPapers view={view} />
      {view.missing.length > 0 && (
        <>
          <h3>{t("dossier.papers.missing")}</h3>
          <PaperList
            received={false}
            papers={view.missing.map(({ name, note }) => ({ name, detail: note ?? "" }))}
          />
        </>
      )}
      <Details view={view} />
      <People view={view} />
      <Money view={view} />
      {view.homeReturn && <HomeReturn homeReturn={view.homeReturn} />}
      <h3>{t("dossier.prints.title")}</h3>
      <ul className="dossier-prints">
        {printsOf(view).map((paper) => (
          <li key={paper}>
            <a href={paperPath(view.ref, paper)} target="_blank" rel="noopener">
              {t(`dossier.prints.${paper}`)}
            </a>
          </li>
        ))}
      </ul>
      {mayOpen(role, "readings") && (
        <p className="dossier-prints">
          <Link to={`/desk/readings?dossier=${view.ref}`}>{t("shell.rail.readings")}</Link>
        </p>
      )}
      {view.note !== null && (
        <>
          <h3>{t("dossier.note")}</h3>
          <p>{view.note}</p>
        </>
      )}
    </section>
  );
}

/** The papers that there is something to print of. */
function printsOf(view: DossierView): readonly PaperName[] {
  const has = (type: string) => view.history.some((event) => event.type === type);
  return [
    ...(view.promiseBasis === "reply" ? [] : ["receipt" as const]),
    ...(view.missing.length > 0 ? ["supplement" as const] : []),
    ...(has("refused") ? ["refusal" as const] : []),
    ...(view.apology || view.newDate !== null ? ["apology" as const] : []),
    ...(has("stopped") ? ["stop" as const] : []),
    "control-slip" as const,
  ];
}

function Details({ view: { land, civilStatus } }: { readonly view: DossierView }) {
  const { t, language } = useWords();
  const day = (date: string) => fullDate(ms(`${date}T12:00:00+07:00`), language);
  return (
    <>
      {land && (
        <>
          <h3>{t("dossier.land.title")}</h3>
          <p>{t("dossier.land.line", land)}</p>
          {land.certificateNumber !== undefined && (
            <p>{t("dossier.land.certificate", { number: land.certificateNumber })}</p>
          )}
        </>
      )}
      {civilStatus && (
        <>
          <h3>{t("dossier.civil.title")}</h3>
          {civilStatus.persons.map(({ role, name, birthDate }, at) => (
            <p key={`${at} ${name}`}>
              {role}: {name}
              {birthDate !== undefined && `, ${t("dossier.civil.born", { day: day(birthDate) })}`}
            </p>
          ))}
          {(civilStatus.event.date !== undefined || civilStatus.event.place !== undefined) && (
            <p>
              {t("dossier.civil.event", {
                what: [civilStatus.event.date && day(civilStatus.event.date), civilStatus.event.place]
                  .filter(Boolean)
                  .join(", "),
              })}
            </p>
          )}
        </>
      )}
    </>
  );
}

function People({ view }: { readonly view: DossierView }) {
  const { t } = useWords();
  const { submitter, owner, homeAddress } = view;
  const same = owner.name === submitter.name;
  const home = homeAddress && [homeAddress.line, homeAddress.ward].filter(Boolean).join(", ");
  return (
    <>
      <h3>{t("dossier.people.submitter")}</h3>
      <p>{same ? t("dossier.people.isOwner", { name: submitter.name }) : submitter.name}</p>
      <PersonLines {...submitter} />
      {!same && (
        <>
          <h3>{t("dossier.people.owner")}</h3>
          <p>{owner.name}</p>
          <PersonLines {...owner} />
        </>
      )}
      <h3>{t("dossier.people.return")}</h3>
      <p>
        {home
          ? t("dossier.people.homeAt", { address: home })
          : t(`dossier.people.returnModes.${view.returnMode}`)}
      </p>
      {homeAddress?.directions && <p>{homeAddress.directions}</p>}
    </>
  );
}

function PersonLines({
  phone,
  idNumber,
  address,
}: {
  readonly phone: string | null;
  readonly idNumber: string | null;
  readonly address: string | null;
}) {
  return (
    <>
      {(phone !== null || idNumber !== null) && (
        <p className="dossier-digits">
          {[phone && phoneInGroups(phone), idNumber].filter(Boolean).join(" · ")}
        </p>
      )}
      {address !== null && <p>{address}</p>}
    </>
  );
}

function Money({ view: { fee, payment } }: { readonly view: DossierView }) {
  const { t, language } = useWords();
  const amount = (of: number) => t("dossier.fee.amount", { amount: money(of, language) });
  const asked = payment && [
    payment.amount !== null && amount(payment.amount),
    payment.notice !== null && t("dossier.fee.notice", { notice: payment.notice }),
  ];
  return (
    <>
      <h3>{t("dossier.fee.title")}</h3>
      <p>
        {fee.amount === null
          ? t("dossier.fee.open")
          : fee.amount === 0
            ? t("dossier.fee.free")
            : amount(fee.amount)}
      </p>
      {fee.time === "onReturn" && <p>{t("dossier.fee.onReturn")}</p>}
      {asked && <p>{t("dossier.fee.asked", { what: asked.filter(Boolean).join(", ") })}</p>}
    </>
  );
}

function HomeReturn({ homeReturn }: { readonly homeReturn: NonNullable<DossierView["homeReturn"]> }) {
  const { t } = useWords();
  const { state, attempts } = homeReturn;
  return (
    <>
      <h3>{t("dossier.delivery.title")}</h3>
      <p>{t(`dossier.delivery.state.${state}`)}</p>
      {attempts > 0 && <p>{t("dossier.delivery.attempts", { count: attempts })}</p>}
    </>
  );
}
