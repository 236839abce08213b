import { describe, expect, test } from "@jest/globals";
import { announcement, answerWords } from "../../../client/kiosk/answer-words.ts";
import { spokenWords } from "../../../client/kiosk/words/spoken-words.ts";
import { tasksOf } from "../../../client/kiosk/words/tasks.ts";
import type { Snapshot } from "../../../shared/contracts/tracking.ts";
import { homeReturnStates, returnModes, statuses, turns } from "../../../shared/domain/dossiers/index.ts";
import { languages, translator, type Language } from "../../../shared/i18n/index.ts";
import { aHomeReturn, aSnapshot, office, stop, wall } from "./a-snapshot.ts";

/** Plain spaces, so that a test does not depend on which words are kept together. */
const plain = (words: string) => words.replaceAll("\u00A0", " ").replaceAll("\u2060", "");

function answer(different: Partial<Snapshot> = {}, language: Language = "vi") {
  return answerWords(aSnapshot(different), { office, t: translator(language), language });
}
const heading = (different: Partial<Snapshot>, language?: Language) =>
  plain(answer(different, language).heading);

describe("what the kiosk answers first", () => {
  test("where the dossier is, and how far along its road", () => {
    expect(heading({})).toBe("Phường đang xử lý, bước 2 trên 4");
    expect(heading({}, "en")).toBe("The office is working on it, step 2 of 4");
  });

  test("how many papers are missing, and where they go", () => {
    const missing = ["Bản vẽ móng nhà", "Cam kết", "Giấy chứng nhận"].map((name) => ({
      name,
      note: null,
      where: null,
    }));
    const asked = { status: "supplementRequested", turn: "resident", missing, dueAt: null } as const;
    expect(heading(asked)).toBe("Mời ông/bà nộp thêm 3 giấy tờ");
    expect(plain(answer(asked).you)).toBe("Nộp tại quầy 3, trong giờ làm việc.");
    expect(heading(asked, "en")).toBe("Please bring 3 more papers");
    expect(heading({ ...asked, missing: missing.slice(0, 1) }, "en")).toBe("Please bring 1 more paper");
  });

  test("that a tax is to be paid, as two things to do", () => {
    const asked = aSnapshot({
      status: "financialObligation",
      turn: "resident",
      payment: { amount: 12_500_000, notice: "0001/TB" },
    });
    const tasks = tasksOf(asked, office, translator("vi"), "vi");
    expect(tasks?.items.map(({ name }) => plain(name))).toEqual([
      "Nộp 12.500.000 đ",
      "Đưa biên lai tại quầy 3",
    ]);
    expect(tasks?.items[0]?.note).toBe("Theo thông báo số 0001/TB");
  });

  test("that a result waits at the counter, and what to bring", () => {
    const ready = { status: "processed", turn: "ready" } as const;
    expect(heading(ready)).toBe("Đã có kết quả, mời đến quầy 6");
    expect(answer(ready).stone).toMatchObject({ head: "Mời đến", main: "6" });
    expect(tasksOf(aSnapshot(ready), office, translator("vi"), "vi")?.items).toHaveLength(3);
  });

  test("where a result is on its way home", () => {
    const home = (state: (typeof homeReturnStates)[number] | null, attempts = 0) =>
      heading({
        status: "processed",
        returnMode: "home",
        homeReturn: state && aHomeReturn({ state, attempts }),
        road: [],
      });
    expect(home(null)).toBe("Đã có kết quả, phường đang đóng gói");
    expect(home("planned")).toBe("Đã có kết quả, phường đang đóng gói");
    expect(home("sealed")).toBe("Đã đóng gói, chờ người giao");
    expect(home("planned", 1)).toBe("Lần giao trước chưa được, phường giao lại");
    expect(home("outForReturn")).toBe("Kết quả đang trên đường đến nhà ông/bà");
    expect(home("returning")).toBe("Người giao đang mang kết quả về phường");
    expect(home("backAtCounter")).toBe("Kết quả chờ tại quầy 6");
    expect(home("backAtCounter", 2)).toBe("Giao chưa được, mời đến quầy 6 nhận");
  });

  test("what was decided when it is over, with the day it was", () => {
    const over = (status: Snapshot["status"], key: "stopped" | "withdrawn" | "returned") =>
      heading({ status, turn: "over", road: [stop(key, "here", "2026-08-20 09:00")] });
    expect(over("stopped", "stopped")).toBe("Hồ sơ dừng xử lý theo quyết định ngày 20/8");
    expect(over("withdrawn", "withdrawn")).toBe("Hồ sơ đã rút ngày 20/8, theo yêu cầu của ông/bà");
    expect(over("returned", "returned")).toBe("Đã trả kết quả ngày 20/8");
    expect(heading({ status: "notAccepted", turn: "over", road: [] })).toBe(
      "Phường không tiếp nhận hồ sơ này",
    );
  });
});

describe("what is told of the way home", () => {
  const on = (homeReturn: NonNullable<Snapshot["homeReturn"]>, different: Partial<Snapshot> = {}) =>
    answer({ status: "processed", returnMode: "home", homeReturn, ...different }).home.map(plain);

  test("when the courier comes: as it was chosen, and nearer once a round has it", () => {
    expect(on(aHomeReturn({ state: "sealed" }))).toEqual([
      "Chưa chọn giờ giao, người giao đến trong giờ làm việc.",
    ]);
    const { window } = told;
    expect(on(aHomeReturn({ state: "sealed", window: { ...window, expected: false } }))).toEqual([
      "Giờ giao đã chọn: thứ Sáu 28/8, 13:30–17:00.",
    ]);
    expect(on(aHomeReturn({ state: "outForReturn", window }))).toEqual([
      "Dự kiến đến: thứ Sáu 28/8, 13:30–17:00.",
    ]);
  });

  test("what is to be ready at the door", () => {
    const due = (amount: number, originals: number) =>
      on(aHomeReturn({ state: "sealed", due: { amount, originals } })).slice(1);
    expect(due(25_000, 0)).toEqual(["Chuẩn bị sẵn 25.000 đ trả người giao."]);
    expect(due(0, 2)).toEqual(["Chuẩn bị sẵn 2 giấy gốc để nộp lại."]);
    expect(due(1_025_000, 1)).toEqual([
      "Chuẩn bị sẵn 1.025.000 đ trả người giao.",
      "Chuẩn bị sẵn 1 giấy gốc để nộp lại.",
    ]);
  });

  test.each(["planned", "sealed"] as const)(
    "who has something to have ready for a packet that is %s does not read that there is nothing to do",
    (state) => {
      const you = (due: { amount: number; originals: number } | null) =>
        plain(
          answer({ status: "processed", returnMode: "home", homeReturn: aHomeReturn({ state, due }) }).you,
        );
      expect(you(null)).toMatch(/^Chưa cần làm gì\. /u);
      expect(you({ amount: 10_000, originals: 0 })).toMatch(/^Khi giao/u);
      expect(you({ amount: 0, originals: 1 })).toMatch(/^Khi giao/u);
    },
  );

  test("why it failed, where it waits and until when", () => {
    const { failed, waitsUntil, counter } = told;
    expect(on(aHomeReturn({ state: "backAtCounter", attempts: 2, failed, waitsUntil }))).toEqual([
      "Lần giao 27/8 chưa được: không có ai ở nhà.",
      "Kết quả giữ tại quầy 6 đến hết thứ Hai 28/9.",
    ]);
    expect(on(aHomeReturn({ state: "atOtherCounter", counter, waitsUntil }))).toEqual([
      "Kết quả giữ tại quầy 2, Phường Mẫu, 2 đường Số Mẫu, đến hết thứ Hai 28/9. Điện thoại 028 0000 0001.",
    ]);
  });

  test("who has it, by what he is to the owner, and nothing more", () => {
    const delivered = aHomeReturn({ state: "delivered", receivedBy: "wife" });
    expect(on(delivered, { status: "returned", turn: "over" })).toEqual(["Người nhận: vợ."]);
  });
});

describe("the date in the stone", () => {
  test("is the promise, in words that belong together", () => {
    const { stone } = answer();
    expect(stone).toMatchObject({ head: "Hẹn trả", main: "26/8", below: "trước 17:00", old: undefined });
    expect(plain(stone?.above ?? "")).toBe("Thứ Tư");
    expect(plain(stone?.sentence ?? "")).toBe("Hẹn trả thứ Tư 26/8, trước 17:00.");
  });

  test("keeps the promise of the receipt in sight when another date holds", () => {
    const { stone } = answer({ dueAt: wall("2026-09-03 17:00") });
    expect(stone).toMatchObject({ head: "Hẹn mới", main: "3/9", old: "hẹn cũ 26/8" });
  });

  test("is not shown while the clock stands still, nor when it is over, nor on the way home", () => {
    expect(answer({ dueAt: null, pausedSince: wall("2026-08-20 09:00") }).stone).toBeNull();
    expect(answer({ status: "returned", turn: "over" }).stone).toBeNull();
    const out = aHomeReturn({ state: "outForReturn" });
    expect(
      answer({ status: "processed", turn: "ready", returnMode: "home", homeReturn: out }).stone,
    ).toBeNull();
  });
});

describe("a date that was missed", () => {
  const missed = { late: true, asOf: wall("2026-08-28 10:05") };

  test("the office is the subject and apologises, with the date", () => {
    const { late } = answer(missed);
    expect(late?.sorry).toBe("Phường trễ hẹn 26/8, xin\u00A0lỗi ông/bà.");
    expect(plain(late?.after ?? "")).toContain("phường nhắn tin ngay");
  });

  test("the new date is said where there is one", () => {
    const { late } = answer({ ...missed, dueAt: wall("2026-09-04 17:00") });
    expect(plain(late?.after ?? "")).toBe("Hẹn mới: thứ Sáu 4/9.");
    const why = answer({ ...missed, dueAt: wall("2026-09-04 17:00"), lateReason: "verification" }).late
      ?.after;
    expect(plain(why ?? "")).toBe("Vì sao: phường phải xác minh thêm. Hẹn mới: thứ Sáu 4/9.");
  });

  test("nothing is said of it once the dossier is over", () => {
    expect(answer({ ...missed, status: "returned", turn: "over" }).late).toBeNull();
  });
});

describe("quiet mode", () => {
  const quiet = { quiet: true, procedure: { vi: "Hồ sơ hộ tịch", en: "Civil-status file" } };

  test("speaks of the family, on slate, whoever has the turn", () => {
    expect(heading(quiet)).toBe("Giấy tờ của gia đình đang ở bộ phận hộ tịch");
    for (const turn of turns) expect(answer({ ...quiet, turn }).ground).toBe("over");
  });

  test("never says ông/bà, in any state", () => {
    for (const snapshot of everySnapshot({ ...quiet, late: true })) {
      const { heading, you, late } = answerWords(snapshot, { office, t: translator("vi"), language: "vi" });
      expect([heading, you, late?.sorry].join(" ")).not.toContain("ông/bà");
    }
  });
});

describe("in every state, language and way of return", () => {
  test.each(languages)("all words are there, whole and short (%s)", (language) => {
    for (const snapshot of everySnapshot()) {
      const words = answerWords(snapshot, { office, t: translator(language), language });
      const sentences = [...spokenWords(words, snapshot), announcement(words)];
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/kiosk:|states:|\{\{|undefined|null|(heading|next|you)\.[a-z]/);
      }
      for (const sentence of [words.heading, words.next, words.you]) {
        for (const one of plain(sentence).split(/\. /)) expect(one.split(" ").length).toBeLessThanOrEqual(20);
      }
    }
  });
});

/** Everything that can be told of a result on its way, at once. */
const told = {
  window: { from: wall("2026-08-28 13:30"), to: wall("2026-08-28 17:00"), expected: true },
  counter: {
    agency: "H29.163",
    name: { vi: "Phường Mẫu", en: "Mẫu ward" },
    address: "2 đường Số Mẫu",
    returnCounter: "2",
    phone: "028 0000 0001",
  },
  failed: { reason: "absent", at: wall("2026-08-27 10:00") },
  waitsUntil: wall("2026-09-28 17:00"),
  receivedBy: "wife",
  due: { amount: 25_000, originals: 2 },
} as const;

function everySnapshot(different: Partial<Snapshot> = {}): readonly Snapshot[] {
  const homes = [null, ...homeReturnStates.map((state) => aHomeReturn({ state, attempts: 1, ...told }))];
  const missing = [{ name: "Bản vẽ", note: null, where: null }];
  return statuses.flatMap((status) =>
    turns.flatMap((turn) =>
      returnModes.flatMap((returnMode) =>
        homes.map((homeReturn) => aSnapshot({ status, turn, returnMode, homeReturn, missing, ...different })),
      ),
    ),
  );
}
