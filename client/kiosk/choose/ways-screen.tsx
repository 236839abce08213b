import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyBar } from "../../ui/key-bar.tsx";
import { KeptParts } from "../../ui/kept-parts.tsx";
import { KioskKey } from "../../ui/kiosk-key.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { choicePage } from "../draw/choices.ts";
import "../draw/draw.css";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import { optionGroups, type ReturnOption } from "../words/return-options.ts";
import type { ChooseProps } from "./choose-return.tsx";
import "./choose.css";

type Props = ChooseProps & {
  /** Null while nobody knows yet. */
  readonly options: readonly ReturnOption[] | null;
  readonly isDone: boolean;
  readonly failed: boolean;
  readonly onAgain: () => void;
  readonly onChoose: (option: ReturnOption) => void;
  readonly onClose: () => void;
};

/** Reading begins with what is new. */
const takeFocus = (heading: HTMLHeadingElement | null) => heading?.focus();

type Group = (typeof optionGroups)[number];

/** The ways to choose from: three kinds first, then what there is of one, six keys a page. */
export function WaysScreen(props: Props) {
  const { office, settings, idleLeft, onLeave, options, isDone, failed, onAgain, onChoose, onClose } = props;
  const { t } = useTranslation("homeReturn");
  const [at, setAt] = useState<{ readonly group: Group; readonly page: number } | null>(null);
  const ofGroup = (group: Group) => (options ?? []).filter((one) => one.group === group);
  const kinds = optionGroups.filter((group) => ofGroup(group).length > 0);
  const { shown, hasMore } = choicePage(at ? ofGroup(at.group) : [], at?.page ?? 0);
  const open = (group: Group) => {
    const [only] = ofGroup(group);
    if (group === "stop" && only) onChoose(only);
    else setAt({ group, page: 0 });
  };
  const back = () => {
    if (!at) onClose();
    else setAt(at.page > 0 ? { ...at, page: at.page - 1 } : null);
  };
  const shownNow = isDone ? "done" : (at?.group ?? "ways");
  return (
    <main className="draw" data-choosing={shownNow}>
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 key={shownNow} className="draw-title choose-title" ref={takeFocus} tabIndex={-1}>
          {t(isDone ? "choose.done" : at ? `choose.${at.group}` : "choose.title")}
        </h1>
        {!isDone && <p className="draw-note">{t("choose.intro")}</p>}
      </Sign>
      <div className="draw-body">
        {!isDone && !options && !failed && <Skeleton rows={4} words={t("choose.loading")} />}
        {failed && !options && (
          <>
            <ProblemNote title={t("choose.loadFailed")} />
            <KioskKey shape="line" onPress={onAgain}>
              {t("choose.again")}
            </KioskKey>
          </>
        )}
        {!isDone && options && (
          <div role="group" className="draw-choices" aria-label={t("choose.title")}>
            {!at &&
              kinds.map((group) => (
                <KioskKey key={group} shape="line" onPress={() => open(group)}>
                  {t(`choose.${group}`)}
                </KioskKey>
              ))}
            {shown.map((option) => (
              <KioskKey key={option.id} shape="line" onPress={() => onChoose(option)}>
                {option.group === "windows" ? <KeptParts words={option.words} /> : option.words}
                {option.note !== null && <span className="choose-note">{option.note}</span>}
              </KioskKey>
            ))}
            {at && hasMore && (
              <KioskKey shape="line" strong onPress={() => setAt({ ...at, page: at.page + 1 })}>
                {t("booking:kiosk.other")}
              </KioskKey>
            )}
          </div>
        )}
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={
          <KioskKey shape="line" icon={<ChevronLeft aria-hidden="true" />} onPress={isDone ? onClose : back}>
            {t("choose.back")}
          </KioskKey>
        }
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}
