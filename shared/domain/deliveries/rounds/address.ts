import { fold } from "../../text/fold.ts";

/**
 * Where somebody lives, as couriers look for it. House 4 in hẻm 12/3 has the number "4" and the alley ["12", "3"]; on the door and on paper
 * that is 12/3/4.
 */
export type Address = {
  /** "56", "12A", "56 Bis"; empty where the house has none. */
  readonly number: string;
  /** From the street inwards; empty for a house on the street. */
  readonly alley: readonly string[];
  /** Without "đường", but with any other word for it: "Số Mẫu", "Quốc lộ 1", "phố Thử". Where there is no street, the hamlet. */
  readonly street: string;
  /** With its word, "phường Ví Dụ". */
  readonly ward: string;
};

/** "12/3/4 đường Số Mẫu, phường Ví Dụ". `parseAddress` reads it back. */
export function formatAddress({ number, alley, street, ward }: Address): string {
  const house = [...alley, number].filter(Boolean).join("/");
  // An alley without a house in it would be read as a house.
  const door = number || alley.length === 0 ? house : `hẻm ${house}`;
  const road = street && !hasOwnWord(street) ? `đường ${street}` : street;
  return [[door, road].filter(Boolean).join(" "), ward].filter(Boolean).join(", ");
}

const ownWord = /^(pho|dai lo|quoc lo|tinh lo|huong lo|ql|tl|hl|ap|thon|xom|khu pho|kp|to) ?/u;
const hasOwnWord = (street: string): boolean => ownWord.test(`${fold(street)} `);

/** The street as it is compared: folded, without "đường", and without what is written behind it (a hamlet, a quarter). */
export const streetKey = ({ street }: Address): string =>
  fold(street.split(",")[0] ?? "").replace(/^(duong |d\. ?)/u, "");

/** What one passes from the street to the door: ["12", "3", "4"]. */
export const levelsOf = ({ number, alley }: Address): readonly string[] => [...alley, number].filter(Boolean);
