import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../../api/request.ts";
import { ProblemNote } from "../../ui/problem.tsx";

type Props = {
  /** What came instead of an answer; null while nothing did. */
  readonly error: unknown;
  readonly kept: string;
};

/** Why a place could not be had, above what is to be chosen again; takes the focus. */
export function Stumble({ error, kept }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) box.current?.focus();
  }, [error]);
  if (error === null) return null;
  return (
    <div ref={box} tabIndex={-1} className="stumble">
      {error instanceof Refused ? (
        <ProblemNote title={error.problem.title} detail={error.problem.detail} kept={kept} />
      ) : (
        <ProblemNote title={t("portal:offline.title")} detail={t("booking:book.offline")} />
      )}
    </div>
  );
}
