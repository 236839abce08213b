import { z } from "zod";

export const spokenLanguages = ["vi", "en"] as const;

/** The longest sentence that is read aloud; the longest of the catalogue has half of it. */
export const mostSpokenSigns = 400;

/** `POST /api/speech`: one sentence as it stands on the screen. */
export const Speech = z
  .strictObject({
    language: z.enum(spokenLanguages),
    sentence: z.string().trim().min(1).max(mostSpokenSigns),
  })
  .meta({ id: "Speech" });
export type Speech = z.infer<typeof Speech>;

/** `GET /api/speech`: the languages that the machine has a voice for. */
export const Voices = z.object({ languages: z.array(z.enum(spokenLanguages)) }).meta({ id: "Voices" });
export type Voices = z.infer<typeof Voices>;
