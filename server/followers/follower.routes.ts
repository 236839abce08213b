import { Router } from "express";
import type { z } from "zod";
import {
  confirmHours,
  FollowerLink,
  mostFollowers,
  NewFollower,
  type FollowAsked,
  type FollowConfirmed,
  type Following,
} from "../../shared/contracts/followers.ts";
import { canBeFollowed, codeTail } from "../../shared/domain/dossiers/index.ts";
import type { DossierDocument } from "../../shared/store/dossiers/dossier.document.ts";
import type { DossierStore } from "../../shared/store/dossiers/dossier.store.ts";
import { sameAddress } from "../../shared/store/followers/follower-address.ts";
import type { FollowerTokens } from "../../shared/store/followers/follower-tokens.ts";
import type { FollowerStore } from "../../shared/store/followers/follower.store.ts";
import { EdgeError } from "../http/edge-error.ts";
import { bearerOf } from "../http/handle.ts";
import type { Limits } from "../http/limits.ts";
import { parse } from "../http/parse.ts";
import { dossierOfTicket, type TicketOffice } from "../tracking/index.ts";
import { addressOf, type AddressServices } from "./address-of.ts";

export type FollowerServices = AddressServices & {
  readonly followers: FollowerStore;
  readonly followerTokens: FollowerTokens;
  readonly dossiers: DossierStore;
  readonly tickets: TicketOffice;
  readonly limits: Limits;
  /** Messages lead back to it: without one nothing can be followed. */
  readonly publicUrl: string | null;
};

/** `/api/followers`: whoever has looked a dossier up may be told of its changes, and stop that by one tap. */
export function followerRoutes(services: FollowerServices): Router {
  const router = Router();
  const { followers, followerTokens, dossiers, limits, vault, clock, pushKeys, publicUrl } = services;
  const isOpen = ({ status }: DossierDocument) => publicUrl !== null && canBeFollowed(status);

  router.use("/api/followers", (_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });

  router.get("/api/followers", async (request, response) => {
    const dossier = await dossierOfTicket(services, bearerOf(request));
    const found = await followers.confirmedOf(dossier._id, dossier.generation);
    response.json({
      open: isOpen(dossier),
      pushKey: pushKeys.current().publicKey,
      items: found.map(({ _id, channel, askedAt }) => ({
        id: _id,
        channel,
        askedAt: askedAt.toISOString(),
      })),
    } satisfies Following);
  });

  router.post("/api/followers", async (request, response) => {
    const asked = parse(NewFollower, request.body, request);
    const { channel, language } = asked;
    // In this order: who has no try left cannot use up those of a dossier or an address.
    await limits.followersByAddress.spend(`address ${request.ip ?? ""}`);
    const dossier = await dossierOfTicket(services, asked.ticket);
    const { _id: ref, agency, generation } = dossier;
    await limits.followersOfDossier.spend(ref);
    if (!isOpen(dossier)) throw new EdgeError("not-to-follow");
    const { to, proved } = await addressOf(services, asked, request);
    const same = sameAddress(channel, to);
    if (channel === "email") await limits.mailsToAddress.spend(vault.indexOf("email", same));
    // Before anything is known of the address: the answer is alike whether it follows already or not.
    if ((await followers.count(ref)) >= mostFollowers) throw new EdgeError("too-many-followers");
    const since = await dossiers.setFollowed(ref, generation);
    if (since === null) throw new EdgeError("ticket-expired");
    const now = await clock.now();
    await followers.follow(
      {
        ref,
        agency,
        channel,
        language,
        generation,
        since,
        to: vault.seal(to),
        toKey: vault.indexOf(channel, same),
        confirmed: proved,
        askedAt: now,
        expiresAt: proved ? null : new Date(now.getTime() + confirmHours * 60 * 60 * 1000),
      },
      vault.indexesOf(channel, same),
    );
    response.status(201).json({ channel, toConfirm: !proved } satisfies z.input<typeof FollowAsked>);
  });

  /** By who has the receipt: also what somebody else has asked for. */
  router.delete("/api/followers/:id", async (request, response) => {
    const dossier = await dossierOfTicket(services, bearerOf(request));
    await followers.remove(request.params.id, dossier._id);
    response.status(204).end();
  });

  router.post("/api/followers/confirm", async (request, response) => {
    const { token } = parse(FollowerLink, request.body, request);
    const id = await linked("confirm", token, request.ip);
    const found = await followers.confirm(id, await clock.now());
    const dossier = found && (await dossiers.findByRef(found.ref));
    if (!found || !dossier || dossier.generation !== found.generation || !isOpen(dossier)) {
      throw new EdgeError("link-expired");
    }
    response.json({ tail: codeTail(dossier.code) } satisfies z.input<typeof FollowConfirmed>);
  });

  /** Alike however often: what is stopped stays stopped. */
  router.post("/api/followers/stop", async (request, response) => {
    const { token } = parse(FollowerLink, request.body, request);
    await followers.remove(await linked("stop", token, request.ip));
    response.status(204).end();
  });

  async function linked(purpose: "confirm" | "stop", token: string, ip = ""): Promise<string> {
    const id = followerTokens.read(purpose, token);
    if (id !== null) return id;
    await limits.lookUp.spend(`address ${ip}`);
    throw new EdgeError("link-expired");
  }

  return router;
}
