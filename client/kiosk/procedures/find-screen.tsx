import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { wordsIn } from "../../../shared/domain/procedures/index.ts";
import { mostFound, useProcedureSearch } from "../../portal/use-procedures.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { BackKey } from "../back-key.tsx";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { WordPad } from "../keyboard/word-pad.tsx";
import { useKeys } from "../use-keys.ts";
import { LowestRow } from "../settings-keys.tsx";
import { FitRows } from "./fit-rows.tsx";
import type { Find } from "./use-find.ts";
import { useSettled } from "./use-settled.ts";
import { useTypedWords } from "./use-typed-words.ts";

type Props = ScreenProps & { readonly find: Find; readonly onBack: () => void };

const mostSigns = 100;

/** Procedures by words: on the keys of the screen or on a keyboard, with marks or without. */
export function FindScreen({ office, settings, idleLeft, onLeave, find, onBack }: Props) {
  const { t } = useTranslation("hall");
  const { language, bigText } = settings;
  const { words } = find.visit;
  const telex = language === "vi";
  const setWords = (next: string) => find.setWords(next.slice(0, mostSigns));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  // Letters find the field from wherever the focus is; the space bar presses keys.
  useKeys((event) => {
    if (/^[\p{L}\p{N}]$/u.test(event.key)) field.current?.focus();
  });
  const onType = useTypedWords(words, setWords, telex);
  const asked = useSettled(words.trim());
  const found = useProcedureSearch(asked, null);
  const queries = useQueryClient();
  // What was typed is not kept with the answers to it either, once nobody looks at them.
  useEffect(
    () => () =>
      queries.removeQueries({
        predicate: ({ queryKey: [of, typed] }) => of === "procedures" && typed !== "",
      }),
    [queries],
  );
  const items = found.data?.items ?? [];
  const count = items.length;
  return (
    <main className="find">
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 className="find-title">{t("find.title")}</h1>
        <input
          ref={field}
          className="find-field"
          aria-label={t("find.field")}
          aria-describedby="find-hint"
          value={words}
          onChange={onType}
          inputMode="none"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={mostSigns}
        />
        <p id="find-hint" className="find-hint">
          {t("find.hint")}
        </p>
      </Sign>
      <div className="find-results">
        {!found.data && !found.error && <Skeleton rows={4} words={t("portal:loading")} />}
        {found.error && !found.data && <p role="alert">{t("kiosk:enter.unreachable")}</p>}
        {found.data && count === 0 && <p role="status">{t("find.none")}</p>}
        {count > 0 && (
          <FitRows
            key={`${asked} ${language} ${bigText}`}
            label={t("find.results")}
            note={count === mostFound ? t("find.most", { count }) : t("find.found", { count })}
            rows={items.map(({ key, code, name, plainName }) => ({
              id: key,
              words: wordsIn(plainName ?? name, language),
              onChoose: () => find.open(code),
            }))}
          />
        )}
      </div>
      <div className="find-pad">
        <WordPad value={words} onChange={setWords} telex={telex} />
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={<BackKey onBack={onBack} />}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}
