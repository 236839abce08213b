export { fileNameOf, plainFileName } from "./file-name.ts";
export { fileEndings, fileInspector, fileTypes, mostFileBytes } from "./inspect-file.ts";
export type { FileFault, FileType } from "./inspect-file.ts";
