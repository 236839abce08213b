import { Check } from "lucide-react";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DraftFile } from "../../../shared/contracts/drafts.ts";
import { fileTypes } from "../../../shared/domain/uploads/index.ts";
import { Refused } from "../../api/request.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { controlId, Fault } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { sayBytes } from "./file-size.ts";
import { TooLarge, type Upload, type Uploads } from "./use-uploads.ts";

type Props = {
  /** The paper's id, and its name for the summary of faults. */
  readonly paper: string;
  readonly name: string;
  readonly notes: readonly string[];
  readonly isRequired: boolean;
  readonly files: readonly DraftFile[];
  readonly uploads: Uploads;
  readonly fault: string | null;
  readonly onRemove: (file: DraftFile) => Promise<void>;
  readonly children?: ReactNode;
};

/** One paper with its files: those that have arrived, those on their way, and those that did not get through. */
export function PaperFiles(props: Props) {
  const { paper, name, notes, isRequired, files, uploads, fault, onRemove, children } = props;
  const { t } = useTranslation("online");
  const id = useId();
  const mine = files.filter((file) => file.paper === paper);
  const going = uploads.uploads.filter((upload) => upload.paper === paper);
  const choose = t(mine.length === 0 ? "papers.choose" : "papers.chooseMore");
  const inputId = controlId(`papers.${paper}`);
  return (
    <li className="online-paper">
      <h2 className="online-paper-name" id={id}>
        {name}
      </h2>
      <p className="online-paper-note">
        {[t(isRequired ? "papers.required" : "papers.ifAny"), ...notes].join(". ")}
      </p>
      {fault !== null && <Fault>{fault}</Fault>}
      <ul className="online-files" aria-labelledby={id}>
        {mine.map((file) => (
          <Arrived key={file.name} file={file} onRemove={onRemove} />
        ))}
        {going.map((upload) => (
          <li key={upload.key}>
            {upload.error === null ? (
              <OnItsWay upload={upload} onStop={() => uploads.stop(upload)} />
            ) : (
              <NotThrough upload={upload} uploads={uploads} />
            )}
          </li>
        ))}
      </ul>
      <input
        id={inputId}
        className="online-file-input"
        type="file"
        multiple
        accept={fileTypes.join(",")}
        aria-label={t("papers.chooseFor", { what: choose, paper: name })}
        onChange={({ target }) => {
          uploads.add(paper, [...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
      <label
        className="portal-button portal-button--plain online-file-button"
        htmlFor={inputId}
        aria-hidden="true"
      >
        {choose}
      </label>
      {children}
    </li>
  );
}

function Arrived({ file, onRemove }: { readonly file: DraftFile; readonly onRemove: Props["onRemove"] }) {
  const { t } = useTranslation("online");
  const { name, size } = file;
  return (
    <li className="online-file" data-file={name}>
      <Check aria-hidden="true" size={22} strokeWidth={2.5} />
      <span className="online-file-words">
        <strong>{name}</strong> {t("papers.arrived", { size: sayBytes(size, t, currentLanguage()) })}
      </span>
      <button
        className="portal-link"
        type="button"
        aria-label={t("papers.removeNamed", { name })}
        onClick={() => void onRemove(file)}
      >
        {t("papers.remove")}
      </button>
    </li>
  );
}

function OnItsWay({ upload, onStop }: { readonly upload: Upload; readonly onStop: () => void }) {
  const { t } = useTranslation("online");
  const language = currentLanguage();
  const { file, sent } = upload;
  return (
    <div className="online-file">
      <span className="online-file-words">
        {t("papers.sending", {
          name: file.name,
          sent: sayBytes(Math.min(sent, file.size), t, language),
          all: sayBytes(file.size, t, language),
        })}
      </span>
      <button
        className="portal-link"
        type="button"
        aria-label={t("papers.cancelNamed", { name: file.name })}
        onClick={onStop}
      >
        {t("papers.cancel")}
      </button>
    </div>
  );
}

/** What was refused says why; what got lost on the way can be sent again, and says what is kept. */
function NotThrough({ upload, uploads }: { readonly upload: Upload; readonly uploads: Uploads }) {
  const { t } = useTranslation("online");
  const { error, file } = upload;
  const refused = error instanceof Refused ? error.problem : null;
  const isFinal = refused !== null || error instanceof TooLarge;
  const why = refused?.title ?? t(error instanceof TooLarge ? "papers.tooLarge" : "papers.lost");
  return (
    <ProblemNote
      title={t("papers.refused", { name: file.name, why })}
      detail={refused?.detail ?? (isFinal ? undefined : t("papers.lostKept"))}
    >
      <span className="online-buttons">
        {!isFinal && (
          <button
            className="portal-link"
            type="button"
            aria-label={t("papers.againNamed", { name: file.name })}
            onClick={() => uploads.again(upload)}
          >
            {t("papers.again")}
          </button>
        )}
        <button className="portal-link" type="button" onClick={() => uploads.stop(upload)}>
          {t("papers.dismiss")}
        </button>
      </span>
    </ProblemNote>
  );
}
