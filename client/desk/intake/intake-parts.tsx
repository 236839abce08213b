import type { KeyboardEvent } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { TextArea, TextField } from "../forms/text-field.tsx";
import { useWords } from "../words/use-words.ts";
import { AnswerPart } from "./answer-part.tsx";
import { CivilStatusPart } from "./civil-status-part.tsx";
import { FeePart } from "./fee-part.tsx";
import { FeeTimePart } from "./fee-time-part.tsx";
import { parseIdCard } from "./id-card.ts";
import { IntakePart } from "./intake-part.tsx";
import type { IntakeContext, IntakeValues } from "./intake-values.ts";
import { PapersPart } from "./papers-part.tsx";
import { ReturnPart } from "./return-part.tsx";

/** The parts below the procedure, as far as it asks for them. */
export function IntakeParts({ context: { version, procedureCase } }: { readonly context: IntakeContext }) {
  const { t } = useWords();
  return (
    <>
      <IntakePart title={t("intake.submitter.title")}>
        <Person of="submitter" />
        <Owner />
      </IntakePart>
      {procedureCase && <PapersPart procedureCase={procedureCase} />}
      {procedureCase && <FeePart fee={procedureCase.fee} />}
      {procedureCase && !procedureCase.rule && <PromisePart limit={procedureCase.limitText} />}
      {version?.details === "land" && <LandPart />}
      {version?.details === "civilStatus" && <CivilStatusPart />}
      {procedureCase && <FeeTimePart fee={procedureCase.fee} />}
      <ReturnPart homeReturn={version?.homeReturn ?? true} />
      <OtherPart />
      <AnswerPart />
    </>
  );
}

function Person({ of }: { readonly of: "submitter" | "owner" }) {
  const { t } = useWords();
  const { setValue, setFocus } = useFormContext<IntakeValues>();
  /** A scanner types the whole card into the field that has the focus, and ends with Enter. */
  const takeCard = (event: KeyboardEvent<HTMLInputElement>) => {
    const card = event.key === "Enter" ? parseIdCard(event.currentTarget.value) : null;
    if (!card) return;
    event.preventDefault();
    for (const [field, value] of Object.entries(card)) {
      const path = personFields.find((one) => one === field);
      if (path) setValue(`${of}.${path}`, value, { shouldDirty: true, shouldValidate: false });
    }
    setFocus(`${of}.phone`);
  };
  return (
    <>
      <TextField
        name={`${of}.name`}
        label={t(`intake.${of}.name`)}
        hint={t("intake.scanHint")}
        className="span-2"
        onKeyDown={takeCard}
      />
      <TextField name={`${of}.phone`} label={t(`intake.${of}.phone`)} inputMode="tel" digits />
      <TextField name={`${of}.idNumber`} label={t(`intake.${of}.idNumber`)} digits />
      <TextField
        name={`${of}.address`}
        label={t(`intake.${of}.address`)}
        className="span-4"
        maxLength={300}
      />
    </>
  );
}

const personFields = ["name", "idNumber", "address"] as const;

function Owner() {
  const { t } = useWords();
  const { register, control } = useFormContext<IntakeValues>();
  const differs = useWatch({ control, name: "ownerDiffers" });
  return (
    <>
      <label className="intake-check span-4">
        <input type="checkbox" {...register("ownerDiffers")} />
        {t("intake.owner.differs")}
      </label>
      {differs && <Person of="owner" />}
    </>
  );
}

function PromisePart({ limit }: { readonly limit: string | undefined }) {
  const { t } = useWords();
  return (
    <IntakePart title={t("intake.promise.title")}>
      <p className="intake-soft span-4">
        {limit === undefined ? t("intake.promise.whyNone") : t("intake.promise.why", { limit })}
      </p>
      <TextField
        name="promise.dueAt"
        label={t("intake.promise.dueAt")}
        type="datetime-local"
        className="span-2"
      />
      <TextField
        name="promise.reason"
        label={t("intake.promise.reason")}
        className="span-2"
        maxLength={500}
      />
    </IntakePart>
  );
}

function LandPart() {
  const { t } = useWords();
  return (
    <IntakePart title={t("intake.land.title")}>
      <TextField name="land.mapSheet" label={t("intake.land.mapSheet")} digits maxLength={20} />
      <TextField name="land.parcelNumber" label={t("intake.land.parcelNumber")} digits maxLength={20} />
      <TextField name="land.ward" label={t("intake.land.ward")} maxLength={100} />
      <TextField
        name="land.certificateNumber"
        label={t("intake.land.certificateNumber")}
        digits
        maxLength={40}
      />
    </IntakePart>
  );
}

function OtherPart() {
  const { t } = useWords();
  const { register } = useFormContext<IntakeValues>();
  return (
    <IntakePart title={t("intake.note")}>
      <TextArea name="note" label={t("intake.noteHint")} className="span-2" rows={1} maxLength={500} />
      <div className="intake-choices span-2" role="radiogroup" aria-label={t("intake.language.title")}>
        <span className="field-label">{t("intake.language.title")}</span>
        {(["vi", "en"] as const).map((language) => (
          <label key={language} className="intake-check">
            <input type="radio" value={language} {...register("language")} />
            <span lang={language}>{t(`intake.language.${language}`)}</span>
          </label>
        ))}
      </div>
    </IntakePart>
  );
}
