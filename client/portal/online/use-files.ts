import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft, DraftFile } from "../../../shared/contracts/drafts.ts";
import type { Drafts } from "./online-api.ts";
import { useUploads } from "./use-uploads.ts";

/** The files of a draft, as they arrive and go; `said` is for who does not see them come. */
export function useFiles(
  draft: Draft,
  { token, drafts }: { readonly token: string; readonly drafts: Drafts },
) {
  const { t } = useTranslation("online");
  const [files, setFiles] = useState<readonly DraftFile[]>(draft.files);
  const [said, setSaid] = useState("");
  const without = (all: readonly DraftFile[], { paper, name }: DraftFile) =>
    all.filter((one) => one.paper !== paper || one.name !== name);
  const uploads = useUploads(draft.id, {
    token,
    onArrived: (file) => {
      setFiles((all) => [...without(all, file), file]);
      setSaid(t("papers.said", { name: file.name }));
    },
  });
  const onRemove = async (file: DraftFile) => {
    await drafts.removeFile(draft.id, file.paper, file.name).then(
      () => setFiles((all) => without(all, file)),
      // It stays in the list, and can be taken away again.
      () => undefined,
    );
  };
  return { files, uploads, onRemove, said };
}
