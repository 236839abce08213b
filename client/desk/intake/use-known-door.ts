import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PlaceAnswer, type PlaceQuestion } from "../../../shared/contracts/places.ts";
import type { AddressFields } from "../../../shared/domain/deliveries/rounds/index.ts";
import { request } from "../../api/request.ts";

/** What the office knows of a door, asked as soon as its number and street are there. Addresses go in the body, never into a URL. */
export const lookUp = (question: PlaceQuestion, signal: AbortSignal) =>
  request("/api/places/look-up", PlaceAnswer, { method: "POST", body: question, signal });

export function useKnownDoor(begun: AddressFields) {
  const [asked, setAsked] = useState<PlaceQuestion | null>(() => questionOf(begun));
  const { data } = useQuery({
    queryKey: ["place", asked],
    queryFn: ({ signal }) => (asked ? lookUp(asked, signal) : null),
    enabled: asked !== null,
    // Nobody waits for it, and nothing depends on it.
    retry: false,
    staleTime: 30_000,
  });
  return {
    known: (asked && data) ?? null,
    ask: (fields: AddressFields) => setAsked(questionOf(fields)),
  };
}

function questionOf({ number, alley, street, ward }: AddressFields): PlaceQuestion | null {
  if (number.trim() === "" || street.trim() === "") return null;
  const given = {
    number,
    street,
    ...(alley.trim() !== "" && { alley }),
    ...(ward.trim() !== "" && { ward }),
  };
  return { address: given };
}
