import { calendarDays, caseFor, paper, procedure, words } from "./build.ts";
import { form, free, identity, usualSteps } from "./common.ts";
import { landBasis } from "./land-common.ts";

const papers = [
  form(words("Đơn yêu cầu giải quyết tranh chấp đất đai", "Request to settle a land dispute")),
  paper("conciliation", words("Biên bản hoà giải không thành", "Record of the failed conciliation"), {
    copies: 1,
    where: words("Uỷ ban nhân dân cấp xã đã hoà giải", "The commune that conciliated"),
  }),
  paper("evidence", words("Giấy tờ về thửa đất tranh chấp", "Papers on the disputed parcel"), {
    copies: 1,
    onlyIf: words("Nếu có", "If any"),
  }),
  identity,
];

export const landDispute = procedure(
  {
    code: "1.013967",
    name: words(
      "Giải quyết tranh chấp đất đai thuộc thẩm quyền của Chủ tịch Uỷ ban nhân dân cấp xã",
      "Settling a land dispute by the commune's chair",
    ),
    plainName: words("Tranh chấp đất đai", "Land dispute"),
    field: "land",
    level: "commune",
  },
  {
    legalBasis: landBasis,
    uncertain: [
      {
        value: "difficult.rule",
        why: words(
          "60 ngày ở xã khó khăn mới thấy trong quyết định của một tỉnh",
          "60 days in difficult areas is known from one province's decision only",
        ),
      },
    ],
    details: "land",
    steps: usualSteps,
    notes: [words("Thời hạn tính từ ngày thụ lý đơn", "The limit runs from the day the request is taken up")],
    cases: [
      caseFor("dispute", words("Tranh chấp đất đai", "Land dispute"), {
        rule: { ...calendarDays(45), pause: "resume" },
        fee: free,
        papers,
      }),
      caseFor("difficult", words("Tranh chấp đất đai, xã khó khăn", "Land dispute, difficult area"), {
        rule: { ...calendarDays(60), pause: "resume" },
        fee: free,
        papers,
      }),
    ],
  },
);
