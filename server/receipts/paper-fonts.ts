import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import pdfmake from "pdfmake";

declare module "pdfmake" {
  /** Files that pdfmake keeps in memory; its types leave it out. */
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}

/** Families a paper may name. Codes and PIN are set in the mono only: it has no stacked Vietnamese letters. */
export const words = "Words";
export const heavy = "Heavy";
export const mono = "Mono";

const beVietnamPro = (cut: string) => `@expo-google-fonts/be-vietnam-pro/${cut}/BeVietnamPro_${cut}.ttf`;
const splineSansMono = (cut: string) =>
  `@expo-google-fonts/spline-sans-mono/${cut}/SplineSansMono_${cut}.ttf`;

/** The full fonts: the subsets made for the web lose Vietnamese letters in PDFs. */
const fonts = {
  [words]: { normal: beVietnamPro("400Regular"), bold: beVietnamPro("600SemiBold") },
  [heavy]: { normal: beVietnamPro("700Bold") },
  [mono]: { normal: splineSansMono("500Medium"), bold: splineSansMono("700Bold") },
};

let ready = false;

/** pdfmake with our fonts, read once a process. It may open no other file, and no address. */
export function papermaker(): typeof pdfmake {
  if (!ready) {
    const { resolve } = createRequire(import.meta.url);
    for (const file of Object.values(fonts).flatMap((family) => Object.values(family))) {
      pdfmake.virtualfs.writeFileSync(file, readFileSync(resolve(file)));
    }
    pdfmake.setFonts(fonts);
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => false);
    ready = true;
  }
  return pdfmake;
}
