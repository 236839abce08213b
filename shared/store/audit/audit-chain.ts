import { createHmac } from "node:crypto";
import type { DossierEvent } from "../../domain/dossiers/index.ts";
import { canonical } from "../credentials/digest.ts";
import { deriveKey, type Keyring } from "../credentials/keyring.ts";

/** Whose chain it is: bound into its first link, so that no history can stand under another code. */
type Owner = { readonly ref: string; readonly code: string };

/**
 * The chain that makes a history tamper-evident: each event carries an HMAC-SHA-256 over the link before it and its own canonical
 * form, by the current secret key, whose id stands in the link. Who can write to the database but has no key can neither
 * change, remove, add nor reorder an event unseen (docs/adr/0011).
 */
export function auditChain(keyring: Keyring) {
  const keys = new Map<string, Buffer>();
  function keyOf(kid: string): Buffer {
    const known = keys.get(kid);
    if (known) return known;
    const key = deriveKey(keyring, kid, "audit-chain");
    keys.set(kid, key);
    return key;
  }

  const sign = (kid: string, previous: string, content: string): string =>
    `${kid}.${createHmac("sha256", keyOf(kid)).update(`${previous}\n${content}`).digest("base64url")}`;

  const genesis = ({ ref, code }: Owner): string => `${ref} ${code}`;
  const contentOf = ({ link: _link, ...event }: DossierEvent): string => canonical(event);

  return {
    /** New events with their links, behind what is stored. */
    seal(
      owner: Owner,
      stored: readonly DossierEvent[],
      events: readonly DossierEvent[],
    ): readonly DossierEvent[] {
      let previous = stored.at(-1)?.link ?? genesis(owner);
      return events.map((event) => {
        previous = sign(keyring.current, previous, contentOf(event));
        return { ...event, link: previous };
      });
    },

    /** The first event whose link is not what its content and the link before it make; null where all are. */
    broken(owner: Owner, history: readonly DossierEvent[]): DossierEvent | null {
      let previous = genesis(owner);
      for (const event of history) {
        if (!event.link || !isOver(event.link, previous, contentOf(event))) return event;
        previous = event.link;
      }
      return null;
    },

    /** A link over something else that is kept in order, such as the anchors. */
    link: (previous: string, content: unknown): string => sign(keyring.current, previous, canonical(content)),

    /** Whether such a link is what it should be. */
    holds: (link: string, previous: string, content: unknown): boolean =>
      isOver(link, previous, canonical(content)),
  };

  /** Whether a link is the one over this content, by the key that it names. */
  function isOver(link: string, previous: string, content: string): boolean {
    const kid = link.split(".")[0] ?? "";
    return isKnown(kid) && link === sign(kid, previous, content);
  }

  function isKnown(kid: string): boolean {
    try {
      keyOf(kid);
      return true;
    } catch {
      return false;
    }
  }
}
export type AuditChain = ReturnType<typeof auditChain>;
