/** The office's own public screens. */
export const deviceKinds = ["kiosk", "board"] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** What an administrator did with a device. */
export const deviceChanges = ["registered", "renamed", "renewed", "revoked"] as const;
export type DeviceChange = (typeof deviceChanges)[number];

/** A server notes that it holds a device's line once a minute; one that died leaves its note behind. */
export const deviceNoteMs = 60_000;
const notesMissed = 2.5;

/** Whether a device is connected, by the last note of a server that held its line; times of the machine. */
export function isConnected(notedAt: Date | null, now: Date): boolean {
  return notedAt !== null && now.getTime() - notedAt.getTime() < notesMissed * deviceNoteMs;
}
