import type { PlaceAnswer } from "../../../shared/contracts/places.ts";
import { dayMonth } from "../../../shared/i18n/dates.ts";
import { Button } from "../../ui/button.tsx";
import { ms } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";

/** What is known of the door already, and who said it: proposed, and used where the form says nothing else. */
export function KnownDoor({
  known: { directions, point },
  isUsed,
  onTake,
}: {
  readonly known: PlaceAnswer;
  /** The form says nothing else. */
  readonly isUsed: boolean;
  readonly onTake: (directions: string) => void;
}) {
  const { t, language } = useWords();
  if (!directions && !point) return null;
  const saidBy = ({ by, at }: { readonly by: string | null; readonly at: string }) =>
    t(by === null ? "address:known.resident" : "address:known.said", {
      name: by,
      day: dayMonth(ms(at), language),
    });
  return (
    <div className="intake-known span-4" role="status">
      {directions && (
        <p>
          <strong>{t("address:known.directions", { text: directions.text })}</strong>{" "}
          <span className="intake-soft">
            ({saidBy(directions)}){isUsed && ` ${t("address:known.leave")}`}
          </span>{" "}
          <Button kind="quiet" onClick={() => onTake(directions.text)}>
            {t("address:known.take")}
          </Button>
        </p>
      )}
      {point && (
        <p>
          {t("address:known.point")} <span className="intake-soft">({saidBy(point)})</span>
        </p>
      )}
    </div>
  );
}
