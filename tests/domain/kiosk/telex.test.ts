import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { typeLetter, typeTelex, typeTone } from "../../../client/kiosk/keyboard/telex.ts";

const typed = (keys: string) => keys.split("").reduce(typeTelex, "");

const tones = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" } as const;
type Tone = keyof typeof tones;

const words = (text: string) => text.split(" ");
const initials = [...words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"), ""];
/** Every rhyme of the language, with its acute where it stands by the newer rule: open ones, nasal ones, and those that take two tones only. */
const open = words(
  "á é ế í ó ố ớ ú ứ ý ái áo áu áy ấu ấy éo ếu ía íu oá oái oáo oáy oé oéo ói ối ới úa uấy uế úi uối uớ ưới ướu ứa ứi ứu uý uýa uýu iếu yếu",
);
const nasal = words(
  "ám ắm ấm ém ếm ím óm ốm ớm úm iếm yếm uốm ướm oám oắm án ắn ấn én ến ín ón ốn ớn ún iến yến uốn ướn oán oắn oén uấn uyến uýn áng ắng ấng óng ống úng ứng iếng yếng uống ướng oáng oắng uấng ánh ếnh ính oánh uếnh uýnh oóng",
);
const stopped = words(
  "ác ắc ấc óc ốc úc ức iếc uốc ước oác oắc ách ếch ích oách uếch uých áp ắp ấp ép ếp íp óp ốp ớp úp iếp ướp oáp oắp át ắt ất ét ết ít ót ốt ớt út ứt iết yết uốt ướt oát oắt oét uất uyết uýt",
);
const bare = (text: string) => text.normalize("NFD").replaceAll(tones.s, "");
const withTone = (rhyme: string, tone: Tone | "") =>
  rhyme
    .normalize("NFD")
    .replaceAll(tones.s, tone === "" ? "" : tones[tone])
    .normalize("NFC");

/** What a typist presses: each letter with its shape, the tone last or right behind its vowel. */
function keysOf(one: string, toneLast: boolean): string {
  let keys = "";
  let last = "";
  let before = "";
  let vowel = "";
  for (const sign of one.normalize("NFD")) {
    const tone = Object.entries(tones).find(([, mark]) => mark === sign)?.[0];
    if (tone !== undefined && toneLast) last = tone;
    else if (tone !== undefined) keys += tone;
    else if (sign === "\u0302") keys += vowel;
    else if (sign === "\u0306" || sign === "\u031b") keys += "w";
    // Two o that are no ô: the third key takes the hat back.
    else keys += sign === "đ" ? "dd" : sign === "o" && before === "o" ? "oo" : sign;
    before = sign;
    if (/[a-z]/u.test(sign)) vowel = sign;
  }
  return keys + last;
}

const rhyme = fc.oneof(
  fc.tuple(fc.constantFrom(...open, ...nasal), fc.constantFrom<Tone | "">("", "s", "f", "r", "x", "j")),
  fc.tuple(fc.constantFrom(...stopped), fc.constantFrom<Tone>("s", "j")),
);
/** A syllable as it is spelled: q brings its own u, and gi and g share theirs with rhymes that begin with i. */
const syllable = fc
  .tuple(fc.constantFrom(...initials), rhyme)
  .filter(([initial, [text]]) => initial !== "qu" || !/^(u|o[ae])/u.test(bare(text)))
  .filter(([initial, [text]]) => !initial.startsWith("g") || initial === "gh" || !/^i./u.test(bare(text)))
  .filter(([initial, [text]]) => initial !== "gi" || !bare(text).startsWith("i"))
  .map(([initial, [text, tone]]) => initial + withTone(text, tone));

describe("Vietnamese by Telex", () => {
  test.each([
    ["chuwngs thuwcj", "chứng thực"],
    ["ddaats ddai", "đất đai"],
    ["khai sinh", "khai sinh"],
    ["hooj tichj", "hộ tịch"],
    ["giaays khai tuwr", "giấy khai tử"],
    ["nguowif", "người"],
    ["nguoiwf", "người"],
    ["huongws", "hướng"],
    ["thuowr", "thuở"],
    ["thuowngf", "thường"],
    ["gif", "gì"],
    ["giaf", "già"],
    ["giengs", "giéng"],
    ["quoocs", "quốc"],
    ["quys", "quý"],
    ["quyeenr", "quyển"],
    ["hoaf", "hoà"],
    ["hoafn", "hoàn"],
    ["tuyf", "tuỳ"],
    ["mafu", "màu"],
    ["khuyur", "khuỷu"],
    ["ngoeoj", "ngoẹo"],
    ["dangd", "đang"],
    ["wr", "ử"],
    ["muaw", "mưa"],
    ["xoawn", "xoăn"],
    ["ddinhj canhs nhaf owr", "định cánh nhà ở"],
  ])("%s is %s", (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  test("writes every syllable, with the tone last or right behind its vowel", () => {
    fc.assert(
      fc.property(syllable, fc.boolean(), (one, toneLast) => {
        expect(typed(keysOf(one, toneLast))).toBe(one);
      }),
      { numRuns: 3_000 },
    );
  });

  test("writes capitals as they are typed", () => {
    expect(typed("DDAWNG KYS")).toBe("ĐĂNG KÝ");
    expect(typed("Uwr")).toBe("Ử");
    expect(typed("W")).toBe("Ư");
    expect(typed("Ddoong")).toBe("Đông");
  });

  test.each([
    ["ass", "as"],
    ["aaa", "aa"],
    ["ddd", "dd"],
    ["eee", "ee"],
    ["aww", "aw"],
    ["uww", "w"],
    ["thuww", "thuw"],
    ["ww", "w"],
    ["asf", "à"],
    ["asz", "a"],
    ["z", "z"],
    ["aaw", "ă"],
    ["www", "ww"],
  ])("the same key again undoes, another one changes: %s is %s", (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  test("any keys at all give composed letters, and what stood before the word stays", () => {
    const keys = fc.string({
      unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzADSW 1".split("")),
      maxLength: 30,
    });
    fc.assert(
      fc.property(keys, keys, (before, more) => {
        const head = `${typed(before)} `;
        const whole = more.split("").reduce(typeTelex, head);
        expect(whole.startsWith(head)).toBe(true);
        expect(whole).toBe(whole.normalize("NFC"));
      }),
    );
  });

  test("a word is never lost: each key leaves a text as long or longer, but where it takes a key back", () => {
    fc.assert(
      fc.property(syllable, fc.constantFrom(..."bcdghklmnpqtvxrsfjwz".split("")), (one, key) => {
        expect(typeTelex(one, key).length).toBeGreaterThanOrEqual(one.length);
      }),
    );
  });

  test("keys of their own put tones and letters, and take a tone away", () => {
    expect(typeTone("hoa", "f")).toBe("hoà");
    expect(typeTone("hoà", "f")).toBe("hoa");
    expect(typeTone("hoà", "s")).toBe("hoá");
    expect(typeTone("th", "s")).toBe("th");
    expect(typeTone("nhà ", "s")).toBe("nhà ");
    expect(["ư", "ơ", "n", "g"].reduce(typeLetter, "thứ đ")).toBe("thứ đương");
  });
});
