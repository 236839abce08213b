import { useQueries } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProcedureList } from "../../../shared/contracts/procedures.ts";
import { procedureFields, wordsIn, type ProcedureField } from "../../../shared/domain/procedures/index.ts";
import { sittingHours } from "../../../shared/i18n/sitting-words.ts";
import { request } from "../../api/request.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { keepRanges } from "../answer-words.ts";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import { choicePage } from "./choices.ts";
import type { ScreenProps } from "./draw-screens.tsx";
import type { Hall } from "./hall.ts";
import type { Draw } from "./use-draw.ts";

type Props = ScreenProps & {
  readonly draw: Draw;
  readonly hall: Hall;
  readonly field: ProcedureField | null;
  readonly page: number;
};

type Choice = { readonly id: string; readonly words: string; readonly onChoose: () => void };

/** What somebody comes for, by big keys: the sitting's procedures, or fields and then theirs. */
export function ChooseScreen({ office, settings, idleLeft, onLeave, draw, hall, field, page }: Props) {
  const { t } = useTranslation();
  const { choices, isReady, isOfFields } = useChoices(draw, hall, field, settings.language);
  const { shown, hasMore } = choicePage(choices, page);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const hasBack = page > 0 || field !== null;
  return (
    <main className="draw">
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 className="draw-title" ref={heading} tabIndex={-1}>
          {t(isOfFields ? "booking:kiosk.chooseField" : "booking:kiosk.choose")}
        </h1>
        <p className="draw-note">
          {t("booking:kiosk.chooseNote", { hours: keepRanges(sittingHours(hall.today)) })}
        </p>
      </Sign>
      <div className="draw-body">
        {!isReady && <Skeleton rows={4} words={t("portal:loading")} />}
        <div role="group" className="draw-choices" aria-label={t("booking:kiosk.choices")}>
          {shown.map(({ id, words, onChoose }) => (
            <KioskKey key={id} shape="line" onPress={onChoose}>
              {words}
            </KioskKey>
          ))}
          {hasMore && (
            <KioskKey shape="line" strong onPress={() => draw.choose(field, page + 1)}>
              {t("booking:kiosk.other")}
            </KioskKey>
          )}
        </div>
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={
          hasBack ? (
            <KioskKey shape="line" icon={<ChevronLeft aria-hidden="true" />} onPress={() => draw.back()}>
              {t("booking:kiosk.back")}
            </KioskKey>
          ) : undefined
        }
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}

/** The most of one field; the server's own limit. */
const mostOfField = 100;
const keepMs = 5 * 60_000;

function useChoices(
  draw: Draw,
  { today }: Hall,
  field: ProcedureField | null,
  language: "vi" | "en",
): { readonly choices: readonly Choice[]; readonly isReady: boolean; readonly isOfFields: boolean } {
  const { t } = useTranslation("portal");
  const codes = today.procedures;
  const found = useQueries({
    queries: procedureFields.map((one) => ({
      queryKey: ["procedures", "", one],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request(`/api/procedures?limit=${mostOfField}&field=${one}`, ProcedureList, { signal }),
      staleTime: keepMs,
      enabled: codes === null,
    })),
  });
  const itemsOf = (one: ProcedureField) => found[procedureFields.indexOf(one)]?.data?.items ?? [];
  if (codes !== null) {
    const choices = draw.names
      .filter(({ code }) => codes.includes(code))
      .map(({ code, name }) => ({ id: code, words: name[language], onChoose: () => draw.draw(code) }));
    return { choices, isReady: true, isOfFields: false };
  }
  const isReady = found.every(({ data }) => data !== undefined);
  if (field === null) {
    const choices = procedureFields
      .filter((one) => itemsOf(one).length > 0)
      .map((one) => ({ id: one, words: t(`fields.${one}`), onChoose: () => draw.choose(one, 0) }));
    return { choices, isReady, isOfFields: true };
  }
  const choices = itemsOf(field).map(({ code, name, plainName }) => ({
    id: code,
    words: wordsIn(plainName ?? name, language),
    onChoose: () => draw.draw(code),
  }));
  return { choices, isReady, isOfFields: false };
}
