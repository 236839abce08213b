import { expect } from "@jest/globals";
import { readPaper, type Paper } from "./read-paper.ts";

/** A paper of the office, read: in Vietnamese, with the national header, nothing beyond its margins, no placeholder left. */
export async function printed(
  pdf: Promise<Buffer>,
  margin = 40,
): Promise<Paper & { readonly flowing: string }> {
  const paper = await readPaper(await pdf);
  const flowing = paper.text.replaceAll("\n", " ");
  expect(paper.language).toBe("vi-VN");
  expect(flowing).toContain("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(flowing).not.toMatch(/\{\{|undefined|null|NaN/);
  for (const { texts, width } of paper.sheets) {
    for (const { text, left, right } of texts) {
      if (left < margin || right > width - margin) throw new Error(`beyond the margin: ${text}`);
    }
  }
  return { ...paper, flowing };
}
