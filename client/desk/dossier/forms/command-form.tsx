import type { DossierView } from "../../../../shared/contracts/dossiers.ts";
import { ApologyForm } from "./apology-form.tsx";
import { AcceptForm } from "./accept-form.tsx";
import { AssignForm } from "./assign-form.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { ExtensionForm } from "./extension-form.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import { PaymentForm } from "./payment-form.tsx";
import { ReceivedForm } from "./received-form.tsx";
import { RefusalForm } from "./refusal-form.tsx";
import { ResultForm } from "./result-form.tsx";
import { ReturnForm } from "./return-form.tsx";
import { SupplementForm } from "./supplement-form.tsx";

export type CommandFormProps = { readonly view: DossierView; readonly onClose: () => void };

export const formTypes = [
  "accept",
  "refuse",
  "handOver",
  "assign",
  "sign",
  "finish",
  "returnForCorrection",
  "requestSupplement",
  "receiveSupplement",
  "requestPayment",
  "stop",
  "resume",
  "reopen",
  "extend",
  "apologise",
  "returnResult",
] as const;
/** Commands that need something to be entered. */
export type FormType = (typeof formTypes)[number];

/** The form of a command. */
export function CommandForm({ type, ...props }: CommandFormProps & { readonly type: FormType }) {
  switch (type) {
    case "accept":
      return <AcceptForm {...props} />;
    case "refuse":
      return <RefusalForm {...props} />;
    case "handOver":
      return <HandOverForm {...props} />;
    case "assign":
      return <AssignForm {...props} />;
    case "sign":
    case "finish":
      return <ResultForm {...props} type={type} />;
    case "returnForCorrection":
      return <CorrectionForm {...props} />;
    case "requestSupplement":
      return <SupplementForm {...props} />;
    case "receiveSupplement":
      return <ReceivedForm {...props} />;
    case "requestPayment":
      return <PaymentForm {...props} />;
    case "returnResult":
      return <ReturnForm {...props} />;
    case "extend":
      return <ExtensionForm {...props} />;
    case "apologise":
      return <ApologyForm {...props} />;
    case "stop":
    case "resume":
    case "reopen":
      return <DecisionForm {...props} type={type} />;
  }
}
