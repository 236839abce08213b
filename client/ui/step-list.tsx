import "./step-list.css";

type Step = { readonly name: string; readonly detail?: string | undefined };

type Props = {
  readonly steps: readonly Step[];
  /** Names the list for assistive technology. */
  readonly label: string;
};

/** What will happen, as a road that nobody has started on: numbered stops, the last one an arch. */
export function StepList({ steps, label }: Props) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ name, detail }, index) => (
        <li key={`${index} ${name}`} className="step">
          <span className="step-mark" aria-hidden="true">
            {index < steps.length - 1 && index + 1}
          </span>
          <span className="step-name">{name}</span>
          {detail !== undefined && <span className="step-detail">{detail}</span>}
        </li>
      ))}
    </ol>
  );
}
