import type { ReactNode } from "react";
import { workRoles, type StepId } from "../../../shared/domain/procedures/index.ts";
import { Button } from "../../ui/button.tsx";
import { controlId, Fault, Field, type ControlProps } from "../../ui/field.tsx";
import { StepMark } from "../../ui/step-mark.tsx";
import { useWords } from "../words/use-words.ts";
import { timeUnits, type DraftStep } from "./draft.ts";
import { nameOfStep } from "./workflow-words.ts";

export type Agencies = readonly { readonly code: string; readonly name: string }[];

type RowField = "kind" | "role" | "agency" | "amount" | "unit";
/** Names a control of a row: the error summary and the focus find it by this. */
export const rowControl = (key: string, which: RowField | "up" | "down") => `step-${key}-${which}`;

/** What is wrong with a row, and at which of its controls it can be mended. */
export type RowFault = { readonly at: RowField; readonly words: string };

type Props = {
  readonly step: DraftStep;
  /** The first and the last one: only their times can be changed. */
  readonly end: boolean;
  readonly last: boolean;
  readonly choices: readonly StepId[];
  readonly agencies: Agencies;
  readonly fault: RowFault | null;
  readonly onChange: (to: Partial<Omit<DraftStep, "key">>) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
};

/** A step of the way as a line that can be changed. */
export function StepRow({ step, end, last, choices, agencies, fault, onChange, ...moves }: Props) {
  const { t } = useWords();
  const { key, id, role, agency, amount, unit } = step;
  const name = nameOfStep(id, t);
  const of = (word: string) => t(`workflow.${word}`);
  const faultId = `${controlId(`step-${key}`)}-fault`;
  const wrong = { "aria-invalid": true, "aria-describedby": faultId } as const;
  const field = (which: RowField, children: (control: ControlProps) => ReactNode) => (
    <Field
      name={rowControl(key, which)}
      className={`workflow-${which}`}
      label={
        <>
          {of(`columns.${which}`)}
          <span className="visually-hidden">, {name}</span>
        </>
      }
    >
      {(control) => children(fault?.at === which ? { ...control, ...wrong } : control)}
    </Field>
  );
  return (
    <li className="workflow-step" data-step={id} data-last={last}>
      <span className="workflow-mark">
        <StepMark kind={last ? "end" : "ahead"} />
      </span>
      {end ? (
        <>
          <strong className="workflow-kind">{name}</strong>
          <span className="workflow-role">{t(`shell.roles.${role}`)}</span>
          <span className="workflow-agency">{of("here")}</span>
        </>
      ) : (
        <>
          {field("kind", (control) => (
            <select
              {...control}
              value={id}
              onChange={(event) => {
                const to = choices.find((one) => one === event.target.value);
                if (to) onChange({ id: to });
              }}
            >
              {choices.map((one) => (
                <option key={one} value={one}>
                  {nameOfStep(one, t)}
                </option>
              ))}
            </select>
          ))}
          {field("role", (control) => (
            <select
              {...control}
              value={role}
              onChange={(event) =>
                onChange({ role: workRoles.find((one) => one === event.target.value) ?? role })
              }
            >
              {workRoles.map((one) => (
                <option key={one} value={one}>
                  {t(`shell.roles.${one}`)}
                </option>
              ))}
            </select>
          ))}
          {field("agency", (control) => (
            <select
              {...control}
              value={agency}
              onChange={(event) => onChange({ agency: event.target.value })}
            >
              <option value="">{of("here")}</option>
              {withGone(agencies, agency).map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
            </select>
          ))}
        </>
      )}
      {field("amount", (control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          className="digits"
          value={amount}
          onChange={(event) => onChange({ amount: event.target.value })}
        />
      ))}
      {field("unit", (control) => (
        <select
          {...control}
          value={unit}
          onChange={(event) =>
            onChange({ unit: timeUnits.find((one) => one === event.target.value) ?? unit })
          }
        >
          {timeUnits.map((one) => (
            <option key={one} value={one}>
              {of(`units.${one}`)}
            </option>
          ))}
        </select>
      ))}
      {!end && <RowKeys rowKey={key} name={name} {...moves} />}
      {fault !== null && (
        <div className="workflow-fault">
          <Fault id={faultId}>{fault.words}</Fault>
        </div>
      )}
    </li>
  );
}

function RowKeys({
  rowKey,
  name,
  onUp,
  onDown,
  onRemove,
}: Pick<Props, "onUp" | "onDown" | "onRemove"> & { readonly rowKey: string; readonly name: string }) {
  const { t } = useWords();
  const key = (which: "up" | "down", run: (() => void) | null) => (
    <Button
      kind="quiet"
      id={controlId(rowControl(rowKey, which))}
      aria-label={t(`workflow.${which}Step`, { step: name })}
      disabled={run === null}
      onClick={run ?? undefined}
    >
      {t(`workflow.${which}`)}
    </Button>
  );
  return (
    <span className="workflow-keys">
      {key("up", onUp)}
      {key("down", onDown)}
      <Button kind="quiet" aria-label={t("workflow.removeStep", { step: name })} onClick={onRemove}>
        {t("workflow.remove")}
      </Button>
    </span>
  );
}

/** An agency that is gone is still what the step says. */
const withGone = (agencies: Agencies, code: string): Agencies =>
  code === "" || agencies.some((one) => one.code === code) ? agencies : [...agencies, { code, name: code }];
