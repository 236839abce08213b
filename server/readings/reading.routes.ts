import { Router } from "express";
import { ReadingQuery, type ReadingList } from "../../shared/contracts/readings.ts";
import type { AccountStore } from "../../shared/store/accounts/account.store.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import type { ReadingStore } from "../../shared/store/readings/reading.store.ts";
import { allowed } from "../http/handle.ts";
import { parse } from "../http/parse.ts";
import { readTimeCursor, timeCursorOf } from "../http/time-cursor.ts";

/** `/api/readings`: who has read personal data of the agency, for administrator and auditor. */
export function readingRoutes(services: {
  readonly readings: ReadingStore;
  readonly accounts: AccountStore;
  readonly dossiers: DossierStore;
}): Router {
  const router = Router();
  const { readings, accounts, dossiers } = services;

  router.get(
    "/api/readings",
    allowed("readings", async (actor, request, response) => {
      const { dossier = null, after, limit } = parse(ReadingQuery, request.query, request);
      const cursor = after === undefined ? null : readTimeCursor(after);
      const found = await readings.list({ agency: actor.agency, dossier, after: cursor, limit: limit + 1 });
      const page = found.slice(0, limit);
      const [names, codes] = await Promise.all([
        accounts.findNames([...new Set(page.map(({ account }) => account))]),
        dossiers.findCodes([...new Set(page.flatMap((reading) => reading.dossiers))]),
      ]);
      const last = found.length > limit ? page.at(-1) : undefined;
      response.json({
        items: page.map(({ _id, at: when, account, role, purpose, ticket = null, dossiers: refs }) => ({
          id: _id,
          at: when.toISOString(),
          name: names.get(account) ?? account,
          role,
          purpose,
          ticket,
          dossiers: refs.map((ref) => ({ ref, code: codes.get(ref) ?? ref })),
        })),
        next: last ? timeCursorOf(last) : null,
      } satisfies ReadingList);
    }),
  );

  return router;
}
