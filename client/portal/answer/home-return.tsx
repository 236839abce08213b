import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { hasLeft } from "../../kiosk/words/home-return-words.ts";
import { telephone } from "../portal-frame.tsx";
import { ReturnForm } from "./return-form.tsx";

type Props = {
  readonly snapshot: Snapshot;
  readonly lines: readonly string[];
  readonly office: Office;
};

/** A result on its way home: when, where and why, and what the resident may still change. */
export function HomeReturn({ snapshot, lines, office }: Props) {
  const { t } = useTranslation("homeReturn");
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { homeReturn, status, ticket } = snapshot;
  const left = hasLeft(snapshot);
  if (!homeReturn || (lines.length === 0 && !left)) return null;
  const mayChange = status === "processed" && homeReturn.may.length > 0;
  const close = (done: boolean) => {
    setOpen(false);
    setDone(done);
    // The heading is what stays: reading goes on from it.
    heading.current?.focus();
  };
  return (
    <section className="home-return">
      <h2 className="portal-heading" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p role="status">{isDone && t("choose.done")}</p>
      {mayChange && !isOpen && (
        <button
          className="portal-button portal-button--plain"
          type="button"
          onClick={() => {
            setOpen(true);
            setDone(false);
          }}
        >
          {t("change")}
        </button>
      )}
      {mayChange && isOpen && <ReturnForm ticket={ticket} onClose={close} />}
      {left && (
        <p>
          {t("left")} <a href={telephone(office.phone)}>{office.phone}</a>
        </p>
      )}
    </section>
  );
}
