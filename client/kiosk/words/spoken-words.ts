import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import type { Answer } from "../answer-words.ts";

/** What is read aloud, sentence by sentence: the same words that stand on the screen, the answer first. */
export function spokenWords(answer: Answer, snapshot: Snapshot): readonly string[] {
  const { heading, stone, next, you, late, paused, home } = answer;
  const papers = snapshot.missing.map(({ name, note }) => (note === null ? name : `${name}, ${note}`));
  return [late?.sorry, heading, stone?.sentence, next, you, ...home, ...papers, paused?.since, paused?.left]
    .filter((words): words is string => typeof words === "string" && words !== "")
    .map((words) => words.replaceAll("/", " "));
}
