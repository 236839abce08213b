import { fold } from "../../text/fold.ts";
import type { PortalFee, PortalLimit, PortalMethod } from "./portal.ts";

/** Ways of filing that share a limit and a condition: one case of the procedure. */
export interface MethodGroup extends PortalLimit {
  readonly filings: readonly string[];
  /** The condition, without the sentences that only name the way of filing. */
  readonly description: string;
  readonly fees: readonly PortalFee[];
}

/**
 * The portal lists every limit once per way of filing (counter, online, post), often with the same text typed
 * three times. Methods with the same limit are one group when their texts agree, or when they are different ways
 * of filing; limits in free text are taken for the same across the ways of filing.
 */
export function groupMethods(methods: readonly PortalMethod[]): readonly MethodGroup[] {
  const groups: MethodGroup[] = [];
  for (const method of methods) {
    const description = withoutFiling(method.description);
    const at = groups.findIndex((group) => belongs(group, method, description));
    const group = groups[at];
    if (group === undefined) {
      const { time, unit, filing, fees } = method;
      groups.push({ time, unit, description, filings: [filing], fees: distinctFees(fees) });
    } else {
      groups[at] = {
        ...group,
        time: longer(group.time, method.time),
        description: group.description || description,
        filings: group.filings.includes(method.filing) ? group.filings : [...group.filings, method.filing],
        fees: distinctFees([...group.fees, ...method.fees]),
      };
    }
  }
  return groups;
}

function belongs(group: MethodGroup, method: PortalMethod, description: string): boolean {
  const otherWay = !group.filings.includes(method.filing);
  if (typeof group.time === "string" && typeof method.time === "string") {
    return otherWay || (group.time === method.time && fold(group.description) === fold(description));
  }
  if (group.time !== method.time || group.unit !== method.unit) return false;
  return otherWay || fold(group.description) === fold(description);
}

/** Of two texts of one limit the fuller one. */
function longer(a: MethodGroup["time"], b: MethodGroup["time"]): MethodGroup["time"] {
  return typeof a === "string" && typeof b === "string" && b.length > a.length ? b : a;
}

function distinctFees(fees: readonly PortalFee[]): readonly PortalFee[] {
  const keys = fees.map((fee) => JSON.stringify([fee.value, fee.currency, fee.description, fee.attachment]));
  return fees.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

const filingSentence = /^[-+*\s]*(?:nộp|trực tiếp|trực tuyến|thông qua|qua dịch vụ)[^\d]*?(?:\.(?=\s|$)|$)/iu;

/** Drops leading lines and sentences such as "Nộp trực tuyến trên Cổng dịch vụ công."; never one with a number. */
function withoutFiling(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(filingSentence, "").trim())
    .filter((line) => line !== "")
    .join("\n");
}
