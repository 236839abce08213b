import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";

type Words = {
  readonly ask: string;
  /** The same with what it is done to, for who hears one button at a time. */
  readonly askOf: string;
  readonly sure: string;
  readonly keep: string;
};

/** What was pressed is gone; a keyboard goes on at what stands in its place. */
const focusIt = (button: HTMLButtonElement | null) => button?.focus();

/** What acts at once is asked twice, in its place. */
export function AskTwice({
  words,
  work,
}: {
  readonly words: Words;
  readonly work: {
    readonly mutate: () => void;
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
  };
}) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button kind="quiet" onClick={() => setAsked(true)} aria-label={words.askOf}>
        {words.ask}
      </Button>
    );
  }
  return (
    <div className="admin-form-end">
      <Button kind="danger" onClick={work.mutate} disabled={work.isPending} ref={focusIt}>
        {words.sure}
      </Button>
      <Button kind="quiet" onClick={() => setAsked(false)}>
        {words.keep}
      </Button>
      {work.isError && <ProblemNote {...faultOf(work.error, t)} />}
    </div>
  );
}
