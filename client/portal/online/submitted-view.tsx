import { Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Submission } from "../../../shared/contracts/drafts.ts";
import { formatPin } from "../../../shared/domain/dossiers/pin.ts";
import { dayMonth, time, weekdayDayMonth, weekdayName } from "../../../shared/i18n/dates.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { Code } from "../../ui/code.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Stone } from "../../ui/stone.tsx";
import { phoneInGroups } from "../../desk/words/format.ts";
import { paths } from "../paths.ts";
import { usePageTitle } from "../use-page-title.ts";

type Props = { readonly submission: Submission; readonly phone: string; readonly title: string };

/** It has arrived: when the office looks, by when it answers, and what opens the dossier from now on. */
export function SubmittedView({ submission, phone, title }: Props) {
  const { t } = useTranslation("online");
  const language = currentLanguage();
  usePageTitle(t("done.title"), "handed in");
  const { code, pin, token, qr } = submission;
  const [at, looks, by] = [submission.submittedAt, submission.looksAt, submission.repliesBy].map(Date.parse);
  if (at === undefined || looks === undefined || by === undefined) return null;
  const moment = (ms: number) => ({ time: time(ms), day: weekdayDayMonth(ms, language) });
  const weekday = weekdayName(by, language);
  return (
    <article className="answer-view online-done" data-ref={submission.ref}>
      <Sign
        ground="office"
        stone={
          <Stone
            head={t("done.stoneHead")}
            above={weekday.charAt(0).toUpperCase() + weekday.slice(1)}
            main={dayMonth(by, language)}
            below={t("done.stoneBelow", { time: time(by) })}
          />
        }
      >
        <p>{title}</p>
        <h1 className="portal-title">{t("done.title")}</h1>
        <p className="answer-sign-line">{t("done.at", moment(at))}</p>
        <p className="answer-sign-line">{t("done.looks", moment(looks))}</p>
      </Sign>
      <div className="portal-column answer-view-body">
        <p>{t("done.reply", moment(by))}</p>
        <section>
          <h2 className="portal-heading">{t("done.keep")}</h2>
          <p>{t("done.keepHint")}</p>
          <div className="online-keys">
            <QrCode rows={qr} label={t("done.qr")} />
            <dl>
              <dt>{t("done.code")}</dt>
              <dd>
                <Code>{code}</Code>
              </dd>
              <dt>{t("done.pin")}</dt>
              <dd>
                <Code>{formatPin(pin)}</Code>
              </dd>
            </dl>
          </div>
        </section>
        <div className="online-buttons">
          <Link className="portal-button" to={`${paths.token}#${token}`}>
            {t("done.track")}
          </Link>
          <button className="portal-link" type="button" onClick={() => window.print()}>
            <Printer aria-hidden="true" size={20} strokeWidth={2} /> {t("done.print")}
          </button>
        </div>
        <p>{t("done.message", { phone: phoneInGroups(phone) })}</p>
      </div>
    </article>
  );
}
