import type { Page } from "playwright-core";
import type { Role } from "../../shared/domain/accounts/index.ts";

/** One picture for the documents. */
export type Shot = {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly scale?: number;
  /** Who is signed in; nobody at the kiosk and on the public pages. */
  readonly as?: Role;
  readonly path: string;
  /** Brings the page to what is to be seen. */
  readonly ready: (page: Page) => Promise<void>;
  readonly wholePage?: boolean;
};
