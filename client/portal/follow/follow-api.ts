import { z } from "zod";
import {
  FollowAsked,
  FollowConfirmed,
  Following,
  type PushSubscription,
} from "../../../shared/contracts/followers.ts";
import { request } from "../../api/request.ts";
import { currentLanguage } from "../../i18n/i18n.ts";
import { bearer } from "../online/online-api.ts";

/** How somebody wants to be told. */
export type Way =
  | { readonly channel: "phone"; readonly token: string }
  | { readonly channel: "email"; readonly email: string }
  | { readonly channel: "push"; readonly subscription: PushSubscription; readonly key: string };

export const listFollowing = (ticket: string, signal?: AbortSignal): Promise<Following> =>
  request("/api/followers", Following, { headers: bearer(ticket), ...(signal && { signal }) });

/** @throws Refused, Unreachable */
export function follow(ticket: string, way: Way) {
  const { token, ...named } = { token: null, ...way };
  return request("/api/followers", FollowAsked, {
    method: "POST",
    body: { ...named, ticket, language: currentLanguage() },
    ...(token !== null && { headers: bearer(token) }),
  });
}

export const stopFollowing = (ticket: string, id: string) =>
  request(`/api/followers/${encodeURIComponent(id)}`, z.null(), {
    method: "DELETE",
    headers: bearer(ticket),
  });

export const confirmByLink = (token: string) =>
  request("/api/followers/confirm", FollowConfirmed, { method: "POST", body: { token } });

export const stopByLink = (token: string) =>
  request("/api/followers/stop", z.null(), { method: "POST", body: { token } });
