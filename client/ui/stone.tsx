import type { CSSProperties } from "react";
import "./stone.css";

type Props = {
  /** What the date is: "Hẹn trả", "Hẹn mới", "Nộp hôm nay". Without it the stone has no coloured head. */
  readonly head?: string | undefined;
  /** Small line above the figure: "Thứ Năm", "có kết quả". */
  readonly above?: string | undefined;
  /** The date or the counter, as big as it goes: "3/9". */
  readonly main: string;
  /** Small line below: "trước 17:00". */
  readonly below?: string | undefined;
  /** The promise that no longer holds, kept in sight: "hẹn cũ 27/8". */
  readonly old?: string | undefined;
  /** `promise`: yellow head. `turn`: black head, for yellow grounds. `calm`: slate head, for quiet mode. */
  readonly tone?: "promise" | "turn" | "calm";
  /** Draws the edge in ink instead of paper: for stones that stand on paper. */
  readonly outlined?: boolean;
};

/**
 * The milestone that carries a promise. It stands on the line below it: put it at the foot of its box. Sizes come
 * from `--stone-width`, `--stone-main`, `--stone-head` and `--stone-text`.
 */
export function Stone({ head, above, main, below, old, tone = "promise", outlined = false }: Props) {
  return (
    <div className={`stone stone--${tone}${outlined ? " stone--outlined" : ""}`}>
      {head !== undefined && (
        <p className="stone-head">
          <span>{head}</span>
        </p>
      )}
      <div className={head === undefined ? "stone-body stone-body--whole" : "stone-body"}>
        {above !== undefined && <p className="stone-above">{above}</p>}
        <p className="stone-main" style={{ "--stone-scale": scaleOf(main) } as CSSProperties}>
          {main}
        </p>
        {below !== undefined && <p className="stone-below">{below}</p>}
        {old !== undefined && (
          <p className="stone-old">
            <s>{old}</s>
          </p>
        )}
      </div>
    </div>
  );
}

/** "3/9" fills the stone; "30/12" and "28 Sept" still fit into it. */
function scaleOf(main: string): number {
  return main.length <= 3 ? 1 : main.length === 4 ? 0.88 : 3.7 / main.length;
}
