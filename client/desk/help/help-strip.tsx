import { BellRing } from "lucide-react";
import type { HelpCallItem } from "../../../shared/contracts/help-calls.ts";
import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { time } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { ms } from "../words/format.ts";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { HelpSound } from "./help-sound.tsx";
import { useHelpAct, useHelpCalls, useRing } from "./use-help-calls.ts";
import { useHelpSound } from "./use-help-sound.ts";
import "./help-strip.css";

/** Letters are all taken by what is done with dossiers. */
const keyName = "0";

/** At the top of every page of a clerk's desk: which kiosk calls for somebody, and who goes. */
export function HelpStrip() {
  const { role } = useSignedIn();
  return mayIn(role, "answerCalls") ? <Calls /> : null;
}

function Calls() {
  const { t } = useWords();
  const { account } = useSignedIn();
  const calls = useHelpCalls();
  const [sound] = useHelpSound();
  useRing(calls, sound);
  const answer = useHelpAct("answer");
  const end = useHelpAct("end");

  const isMine = ({ answeredBy }: HelpCallItem) => answeredBy?.account === account;
  const next = calls.find(({ state }) => state === "open") ?? calls.find(isMine);
  const forget = () => {
    answer.reset();
    end.reset();
  };
  const act = (call: HelpCallItem) => {
    forget();
    if (call.state === "open") answer.mutate(call.id);
    else end.mutate(call.id);
  };
  useShortcuts(
    "shell",
    next ? [{ name: keyName, words: t("devices:desk.key"), everywhere: true, run: () => act(next) }] : [],
  );
  const fault = answer.error ?? end.error;
  const { title, detail = "" } = fault ? faultOf(fault, t) : { title: "" };

  return (
    <div className="help-strips">
      {/* Said once, as a sentence: buttons are not read out with it. */}
      <p className="visually-hidden" aria-live="assertive">
        {calls
          .filter(({ state }) => state === "open")
          .map((call) => callWords(call))
          .join(". ")}
      </p>
      {calls.length > 0 && (
        <section className="help-strip" aria-label={t("devices:desk.label")}>
          <ul>
            {calls.map((call) => (
              <li key={call.id} data-state={call.state}>
                <BellRing size={18} strokeWidth={2} aria-hidden="true" />
                <span className="help-strip-words">{callWords(call)}</span>
                <Button
                  kind={call.state === "open" ? "primary" : "plain"}
                  keyName={call === next ? keyName : undefined}
                  aria-label={t(call.state === "open" ? "devices:desk.comeTo" : "devices:desk.endOf", {
                    device: call.device,
                  })}
                  disabled={answer.isPending || end.isPending}
                  onClick={() => act(call)}
                >
                  {t(call.state === "open" ? "devices:desk.come" : "devices:desk.end")}
                </Button>
              </li>
            ))}
          </ul>
          <HelpSound />
        </section>
      )}
      {fault && (
        <p className="help-strip help-strip-fault" role="alert">
          <span className="help-strip-words">{[title, detail].filter(Boolean).join(". ")}</span>
          <Button kind="quiet" onClick={forget}>
            {t("shell.keys.close")}
          </Button>
        </p>
      )}
    </div>
  );

  function callWords(call: HelpCallItem): string {
    const { device, calledAt, answeredBy } = call;
    const of = { device, time: time(ms(calledAt)) };
    if (!answeredBy) return t("devices:desk.calls", of);
    return isMine(call)
      ? t("devices:desk.mine", of)
      : t("devices:desk.theirs", { ...of, name: answeredBy.name });
  }
}
