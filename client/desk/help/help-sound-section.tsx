import { mayIn } from "../../../shared/domain/accounts/index.ts";
import { useSignedIn } from "../session/signed-in.tsx";
import { useWords } from "../words/use-words.ts";
import { HelpSound } from "./help-sound.tsx";

/** On one's own page, for those whose desk rings: the bell can be switched off before it rings. */
export function HelpSoundSection() {
  const { t } = useWords();
  const { role } = useSignedIn();
  if (!mayIn(role, "answerCalls")) return null;
  return (
    <section className="me-section" aria-labelledby="me-help-sound">
      <h2 id="me-help-sound">{t("devices:desk.soundTitle")}</h2>
      <div>
        <HelpSound />
        <p>{t("devices:desk.soundHint")}</p>
      </div>
    </section>
  );
}
