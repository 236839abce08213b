import { useWords } from "../words/use-words.ts";
import { useHelpSound } from "./use-help-sound.ts";
import "./help-strip.css";

/** The switch of the bell. */
export function HelpSound() {
  const { t } = useWords();
  const [on, setOn] = useHelpSound();
  return (
    <label className="help-sound">
      <input
        type="checkbox"
        name="helpSound"
        checked={on}
        onChange={(event) => setOn(event.target.checked)}
      />
      {t("devices:desk.sound")}
    </label>
  );
}
