/** The people of the office (domain notes §6). Devices (kiosk, board) hold tokens, not roles. */
export const roles = ["clerk", "specialist", "leader", "courier", "administrator", "auditor"] as const;
export type Role = (typeof roles)[number];

/** Who acts: an account of an agency in one role. `name` is shown to colleagues, never written into history. */
export type Actor = {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string;
  /** The leader in whose name it is done, by a delegation; `role` is the leader's then. */
  readonly onBehalfOf?: string;
};
