import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { Voices } from "../../shared/contracts/speech.ts";
import { aDwelling } from "../support/a-dossier.ts";
import { problemIn } from "../support/caller.ts";
import { here, kioskToken, openOffice } from "../support/office.ts";

const office = openOffice({ agencies: [here] });
const silent = openOffice({ agencies: [here], env: { PATH: "/nowhere" } });
const hasVoice = spawnSync("espeak-ng", ["--version"]).status === 0;
const kiosk = { "x-kiosk-token": kioskToken };
const sentence = "Phường đã tiếp nhận, bước 1 trên 5.";

/** The sound itself: the other callers read text. */
async function read(body: unknown, headers: Record<string, string> = kiosk) {
  const response = await fetch(`${office.house.baseUrl}/api/speech`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    kept: response.headers.get("cache-control"),
    sound: Buffer.from(await response.arrayBuffer()),
  };
}
const ask = (body: unknown, headers: Record<string, string> = kiosk) =>
  office.stranger.send("POST", "/api/speech", body, headers);

async function ticket() {
  const { token } = await (await office.as("clerk")).takeIn(aDwelling());
  return { authorization: `Bearer ${(await office.stranger.track({ token })).ticket}` };
}

/** Seconds of a WAV file with 16 bits a sample, one channel. */
function secondsOf(sound: Buffer): number {
  expect(sound.toString("latin1", 0, 4)).toBe("RIFF");
  expect(sound.readUInt32LE(4)).toBe(sound.length - 8);
  expect(sound.readUInt32LE(40)).toBe(sound.length - 44);
  return sound.readUInt32LE(40) / (2 * sound.readUInt32LE(24));
}

describe("What a screen in the hall reads aloud", () => {
  test("the office says which languages its machine has a voice for", async () => {
    const { languages } = Voices.parse((await office.stranger.send("GET", "/api/speech")).body);
    expect(languages).toEqual(hasVoice ? ["vi", "en"] : []);
  });

  test.each([
    ["vi", sentence],
    ["en", "We have accepted it, step 1 of 5."],
  ])("a sentence (%s) is sound where there is a voice, else a reason in words", async (language, words) => {
    for (const who of [kiosk, await ticket()]) {
      const answer = await read({ language, sentence: words }, who);
      if (!hasVoice) {
        expect(answer.status).toBe(404);
        continue;
      }
      expect([answer.status, answer.type, answer.kept]).toEqual([200, "audio/wav", "no-store"]);
      expect(secondsOf(answer.sound)).toBeGreaterThan(1);
      expect(secondsOf(answer.sound)).toBeLessThan(15);
    }
    if (!hasVoice) expect(problemIn(await ask({ language, sentence: words })).code).toBe("no-voice");
  });

  test("is words and never an instruction to the machine", async () => {
    for (const words of ["--help", "-f /etc/passwd", "$(id)", "a; b", "<break time='60s'/>a"]) {
      const { status } = await read({ language: "vi", sentence: words });
      expect([words, status]).toEqual([words, hasVoice ? 200 : 404]);
    }
  });

  test("a longer one takes longer, and many at once are all read", async () => {
    const answers = await Promise.all(
      [...Array(12).keys()].map((count) => read({ language: "vi", sentence: "Mời chờ. ".repeat(count + 1) })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([hasVoice ? 200 : 404]));
    if (!hasVoice) return;
    const seconds = answers.map(({ sound }) => secondsOf(sound));
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  });

  test("is for registered screens and for who follows a dossier, in bounds", async () => {
    const body = { language: "vi", sentence };
    expect(problemIn(await ask(body, {})).code).toBe("ticket-expired");
    expect(problemIn(await ask(body, { "x-kiosk-token": "nobody" })).code).toBe("device-revoked");
    for (const wrong of [
      { language: "fr", sentence },
      { language: "vi", sentence: "" },
      { language: "vi", sentence: "a".repeat(401) },
      { language: "vi", sentence, voice: "x" },
    ]) {
      expect(problemIn(await ask(wrong)).code).toBe("invalid-request");
    }
  });
});

describe("An office whose machine has no voice", () => {
  test("says so, and everything else works", async () => {
    const voices = await silent.stranger.send("GET", "/api/speech");
    expect(Voices.parse(voices.body).languages).toEqual([]);
    const answer = await silent.stranger.send("POST", "/api/speech", { language: "vi", sentence }, kiosk);
    expect(problemIn(answer)).toMatchObject({ status: 404, code: "no-voice" });
    expect((await silent.stranger.send("GET", "/api/office")).status).toBe(200);
  });
});
