/**
 * Letters and digits that survive a Vietnamese input method: a wedge scanner types through Telex or VNI, which
 * eat D F J R S W X Z and vowels. Twenty-two signs, so a PIN of six is one of 113 million.
 */
export const pinAlphabet = "0123456789BCGHKLMNPQTV";
export const pinLength = 6;
/**
 * Of a delivery: a phone without a signal has to tell it from a wrong one, so whoever copies that phone can try all of them. Of eight signs there
 * are 55 thousand million (docs/security.md).
 */
export const deliveryPinLength = 8;
export const tokenDigits = 39;

/** A PIN as typed (spaces, dashes, small letters) in the form it is compared in. */
export function normalisePin(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, "");
}

/** Whether a text could be a PIN at all. */
export function isPin(text: string): boolean {
  return text.length === pinLength && text.split("").every((sign) => pinAlphabet.includes(sign));
}

/** The PIN as it is printed and read aloud, in two groups: `K7M 4PB`. */
export function formatPin(pin: string): string {
  const half = pin.length / 2;
  return `${pin.slice(0, half)} ${pin.slice(half)}`;
}
