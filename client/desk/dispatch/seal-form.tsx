import { useState } from "react";
import type { DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { takeFocus } from "../me/take-focus.ts";
import { useWords } from "../words/use-words.ts";
import type { Asking } from "./use-dispatch.ts";

/** Makes a packet up: what is put in, line by line, and the number of the seal that closes it. */
export function SealForm({
  packet,
  asking,
  focus,
  onSealed,
}: {
  readonly packet: DeskPacket;
  readonly asking: Asking;
  /** The scanner is to type the seal's number at once. */
  readonly focus: boolean;
  readonly onSealed: () => void;
}) {
  const { t } = useWords();
  const { id, seal, proposed, result } = packet;
  const [contents, setContents] = useState(
    (seal?.contents ?? (proposed.length > 0 ? proposed : [result])).join("\n"),
  );
  const [number, setNumber] = useState("");
  const of = (name: string) => t(`dispatch.seal.${name}`);
  const lines = contents
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);
  const ready = lines.length > 0 && number.trim() !== "";
  return (
    <form
      className="packet-seal"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || asking.isPending) return;
        const order = { type: "seal", seal: number, contents: lines } as const;
        // Sealed, it is another form: what comes next must not hang on this one still being there.
        asking.mutateAsync({ id, order }).then(onSealed, () => undefined);
      }}
    >
      <Field name={`contents-${id}`} label={of("contents")} hint={of("contentsHint")}>
        {(control) => (
          <textarea
            {...control}
            rows={Math.max(2, lines.length)}
            value={contents}
            onChange={(event) => setContents(event.target.value)}
          />
        )}
      </Field>
      <Field name={`seal-${id}`} label={of("number")} hint={of("numberHint")}>
        {(control) => (
          <input
            {...control}
            ref={focus ? takeFocus : null}
            className="packet-digits"
            value={number}
            maxLength={30}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Button kind="primary" type="submit" disabled={!ready || asking.isPending}>
        {of(seal ? "again" : "seal")}
      </Button>
    </form>
  );
}
