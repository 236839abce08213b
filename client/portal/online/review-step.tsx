import type { ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { addressOf, formatAddress } from "../../../shared/domain/deliveries/rounds/index.ts";
import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import { time, weekdayDayMonth } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { phoneInGroups } from "../../desk/words/format.ts";
import type { Step } from "./draft-faults.ts";
import { stepsOf, type Editing } from "./editing.ts";
import { homeFieldsOf } from "./home-fields.ts";
import type { Drafts } from "./online-api.ts";

const askAgainMs = 60_000;

/** Everything once more, and when the office would look at it. */
export function ReviewStep({ editing, drafts }: { readonly editing: Editing; readonly drafts: Drafts }) {
  const { t } = useTranslation("online");
  const { version, chosen, draft, fields } = editing;
  const { submitter, owner, ownerDiffers, returnMode, homeAddress, persons, land } = fields.values;
  const hasWhat = stepsOf(version, chosen).includes("what");
  return (
    <>
      <Part step="who" title={t("review.submitter")} editing={editing}>
        <Lines of={[submitter.name, phoneInGroups(draft.phone), submitter.idNumber, submitter.address]} />
        {ownerDiffers && (
          <>
            <h3>{t("review.owner")}</h3>
            <Lines of={[owner.name, owner.phone, owner.idNumber, owner.address]} />
          </>
        )}
      </Part>
      {hasWhat && (
        <Part step="what" title={t("what.title")} editing={editing}>
          {version.cases.length > 1 && chosen && <p>{wordsIn(chosen.name, currentLanguage())}</p>}
          {version.details === "civilStatus" &&
            persons.map((one, at) => (
              <p key={`${at} ${one.name}`}>{[one.role, one.name].filter(Boolean).join(": ")}</p>
            ))}
          {version.details === "land" && (
            <Lines of={[t("desk:dossier.land.line", land), land.certificateNumber]} />
          )}
        </Part>
      )}
      <Part step="papers" title={t("review.papers")} editing={editing}>
        <Papers editing={editing} />
      </Part>
      <Part step="return" title={t("review.returnMode")} editing={editing}>
        <p>{t(`return.modes.${returnMode}`)}</p>
        {returnMode === "home" && <Home of={homeFieldsOf(homeAddress)} />}
      </Part>
      <WhenLookedAt draft={draft.id} drafts={drafts} />
    </>
  );
}

type PartProps = {
  readonly step: Step;
  readonly title: string;
  readonly editing: Editing;
  readonly children: ReactNode;
};

function Part({ step, title, editing, children }: PartProps) {
  const { t } = useTranslation("online");
  return (
    <section className="online-part">
      <div className="online-part-head">
        <h2>{title}</h2>
        <button
          className="portal-link"
          type="button"
          aria-label={`${t("edit")}: ${title}`}
          onClick={() => editing.goTo(step)}
        >
          {t("edit")}
        </button>
      </div>
      {children}
    </section>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return of.filter((line) => line.trim() !== "").map((line) => <p key={line}>{line}</p>);
}

function Home({ of: { directions, point, ...address } }: { readonly of: ReturnType<typeof homeFieldsOf> }) {
  const { t } = useTranslation("address");
  return <Lines of={[formatAddress(addressOf(address)), directions, point ? t("marked") : ""]} />;
}

function Papers({ editing: { chosen, files, fields } }: { readonly editing: Editing }) {
  const { t } = useTranslation("online");
  const { brought } = fields.values;
  return (
    <ul className="online-sent">
      {chosen?.papers.map(({ id, name, required }) => {
        const count = files.filter((file) => file.paper === id).length;
        const isBrought = brought.includes(id);
        if (!required && count === 0 && !isBrought) return null;
        const how = [count > 0 && t("review.files", { count }), isBrought && t("review.brought")].filter(
          (part) => part !== false,
        );
        return (
          <li key={id}>
            {wordsIn(name, currentLanguage())}: <strong>{how.join(", ") || t("review.notSent")}</strong>
          </li>
        );
      })}
    </ul>
  );
}

/** The office's own hours decide: asked anew, because now moves on. */
function WhenLookedAt({ draft, drafts }: { readonly draft: string; readonly drafts: Drafts }) {
  const { t } = useTranslation("online");
  const language = currentLanguage();
  const { data } = useQuery({
    queryKey: ["draft", draft, "when"],
    queryFn: () => drafts.get(draft),
    refetchInterval: askAgainMs,
  });
  if (!data) return null;
  const [from, by] = [Date.parse(data.looksAt), Date.parse(data.repliesBy)];
  const words = {
    time: time(from),
    day: weekdayDayMonth(from, language),
    due: time(by),
    dueDay: weekdayDayMonth(by, language),
  };
  return (
    <section className="online-when">
      <p>
        <strong>{t("review.now", words)}</strong>
      </p>
      <p>{t("review.clock")}</p>
    </section>
  );
}
