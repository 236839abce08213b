import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { wordsIn, type ProcedureCase } from "../../../shared/domain/procedures/index.ts";
import { KeyBar } from "../../ui/key-bar.tsx";
import { Sign } from "../../ui/sign.tsx";
import { BackKey } from "../back-key.tsx";
import type { ScreenProps } from "../draw/draw-screens.tsx";
import { KioskBar } from "../kiosk-bar.tsx";
import { LowestRow } from "../settings-keys.tsx";
import { FitRows } from "./fit-rows.tsx";

type Props = ScreenProps & {
  readonly title: string;
  readonly cases: readonly ProcedureCase[];
  readonly onChoose: (id: string) => void;
  readonly onBack: () => void;
};

/** Which of the cases it is: papers, limit and fee follow from it. */
export function ChooseCaseScreen({ office, settings, idleLeft, onLeave, ...props }: Props) {
  const { t } = useTranslation("hall");
  const { title, cases, onChoose, onBack } = props;
  const { language, bigText } = settings;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="choose">
      <KioskBar office={office} />
      <Sign ground="office">
        <h1 className="procedure-name" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="procedure-case">{t("find.cases")}</p>
      </Sign>
      <div className="find-results">
        <FitRows
          key={`${language} ${bigText}`}
          label={t("find.cases")}
          rows={cases.map(({ id, name }) => ({
            id,
            words: wordsIn(name, language),
            onChoose: () => onChoose(id),
          }))}
        />
      </div>
      <KeyBar
        label={t("kiosk:keys.title")}
        actions={<BackKey onBack={onBack} />}
        settings={<LowestRow settings={settings} idleLeft={idleLeft} onLeave={onLeave} />}
      />
    </main>
  );
}
