import { Point } from "../../../shared/contracts/rounds.ts";
import { rounded } from "./plane.ts";

const number = String.raw`[-+]?\d{1,3}(?:[.,]\d+)?`;
const pair = new RegExp(String.raw`^\(?\s*(${number})\s*°?\s*[,;\s]\s*(${number})\s*°?\s*\)?$`, "u");

/** Two numbers as any map writes them: "10.7769, 106.7009", "10,7769; 106,7009". Null where it is something else. */
export function readPoint(text: string): Point | null {
  const [, lat, lng] = pair.exec(text.trim()) ?? [];
  return lat === undefined || lng === undefined ? null : pointOf(lat, lng);
}

/** Of two fields; null where one of them is no degree. */
export function pointOf(lat: string, lng: string): Point | null {
  if (lat.trim() === "" || lng.trim() === "") return null;
  const parsed = Point.safeParse({ lat: degrees(lat), lng: degrees(lng) });
  return parsed.success ? rounded(parsed.data) : null;
}

const degrees = (text: string) => Number(text.trim().replace(",", "."));
