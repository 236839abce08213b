import type { CustomTableLayout } from "pdfmake";
import { black } from "./sheet.ts";

/** A table with thin black lines all round: what a pen can fill in and a copier keeps. */
export const ruled: CustomTableLayout = {
  hLineWidth: () => 0.7,
  vLineWidth: () => 0.7,
  hLineColor: () => black,
  vLineColor: () => black,
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};
