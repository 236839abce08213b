import type { Fee } from "../fee.ts";
import { caseFor, paper, procedure, words } from "./build.ts";
import {
  authorisation,
  cityFeeItem,
  extractCopies,
  extractFeeUncertain,
  form,
  identity,
  newCivilStatusLaw,
  usualSteps,
} from "./common.ts";
import { laws } from "./laws.ts";

const legalBasis = [
  laws.civilStatus,
  laws.civilStatusDecree,
  laws.civilStatusData,
  laws.justiceLevels,
  laws.civilStatusChanges,
];
/** Ngay trong ngày; received after 15:00, the next working day: Luật Hộ tịch art. 16, NĐ 123/2015. */
const sameDay = { kind: "sameDay", cutOff: "15:00" } as const;

const onTimeFee: Fee = { items: [extractCopies(true)], freeWhen: [] };
const lateFee: Fee = {
  items: [cityFeeItem("late", words("Lệ phí đăng ký quá hạn", "Late registration fee")), extractCopies(true)],
  freeWhen: [words("Hộ nghèo, người có công, người khuyết tật", "Poor, meritorious or disabled people")],
};

const birthPapers = [
  form(words("Tờ khai đăng ký khai sinh", "Birth registration form")),
  paper("birthCertificate", words("Giấy chứng sinh", "Medical certificate of birth"), {
    originals: 1,
    note: words(
      "Không có thì nộp văn bản của người làm chứng, hoặc giấy cam đoan về việc sinh",
      "Without one: a witness's statement, or a written assurance of the birth",
    ),
    where: words("Cơ sở y tế nơi sinh", "The hospital or clinic"),
  }),
  paper("marriage", words("Giấy chứng nhận kết hôn của cha mẹ", "The parents' marriage certificate"), {
    onlyIf: words(
      "Chỉ để xem, khi không tra được trên cơ sở dữ liệu",
      "Shown only, when it is not in the database",
    ),
  }),
  identity,
  authorisation,
];

export const birthRegistration = procedure(
  {
    code: "1.001193",
    name: words("Đăng ký khai sinh", "Birth registration"),
    plainName: words("Khai sinh", "Birth"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis,
    uncertain: [extractFeeUncertain, newCivilStatusLaw],
    details: "civilStatus",
    steps: usualSteps,
    cases: [
      caseFor("onTime", words("Trong 60 ngày từ ngày sinh", "Within 60 days of the birth"), {
        rule: sameDay,
        fee: onTimeFee,
        papers: birthPapers,
      }),
      caseFor("late", words("Quá 60 ngày từ ngày sinh", "More than 60 days after the birth"), {
        rule: sameDay,
        fee: lateFee,
        papers: birthPapers,
      }),
    ],
  },
);

const deathPapers = [
  form(words("Tờ khai đăng ký khai tử", "Death registration form")),
  paper("deathNotice", words("Giấy báo tử hoặc giấy tờ thay thế", "Notice of death, or its substitute"), {
    originals: 1,
    where: words(
      "Bệnh viện, trạm y tế, công an hoặc toà án, tuỳ trường hợp",
      "Hospital, health station, police or court, as the case may be",
    ),
  }),
  identity,
  authorisation,
];

export const deathRegistration = procedure(
  {
    code: "1.000656",
    name: words("Đăng ký khai tử", "Death registration"),
    plainName: words("Khai tử", "Death"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis,
    uncertain: [extractFeeUncertain, newCivilStatusLaw],
    quiet: true,
    details: "civilStatus",
    steps: usualSteps,
    cases: [
      caseFor("onTime", words("Trong 15 ngày từ ngày mất", "Within 15 days of the death"), {
        rule: sameDay,
        fee: onTimeFee,
        papers: deathPapers,
      }),
      caseFor("late", words("Quá 15 ngày từ ngày mất", "More than 15 days after the death"), {
        rule: sameDay,
        fee: lateFee,
        papers: deathPapers,
      }),
    ],
  },
);

export const birthRegistrationAgain = procedure(
  {
    code: "1.004884",
    name: words("Đăng ký lại khai sinh", "Repeated birth registration"),
    plainName: words("Đăng ký lại khai sinh", "Birth, registered again"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis,
    uncertain: [
      {
        value: "again.rule.verification",
        why: words(
          "25 ngày khi phải xác minh: chưa rõ gồm cả thời gian chờ trả lời hay không",
          "25 days with verification: whether waiting for the answer is included is not clear",
        ),
      },
      extractFeeUncertain,
      newCivilStatusLaw,
    ],
    details: "civilStatus",
    steps: usualSteps,
    cases: [
      caseFor("again", words("Đăng ký lại khai sinh", "Registering a birth again"), {
        rule: {
          kind: "workingDays",
          amount: 5,
          verification: { kind: "calendarDays", amount: 25 },
        },
        fee: {
          items: [cityFeeItem("again", words("Lệ phí đăng ký lại", "Fee")), extractCopies(true)],
          freeWhen: lateFee.freeWhen,
        },
        papers: [
          form(
            words(
              "Tờ khai đăng ký lại khai sinh, có cam đoan",
              "Form for registering a birth again, with the assurance",
            ),
          ),
          paper(
            "evidence",
            words(
              "Giấy tờ có thông tin về khai sinh: bản sao giấy khai sinh cũ, học bạ, lý lịch",
              "Papers that tell of the birth: copy of the old certificate, school record, curriculum vitae",
            ),
            { copies: 1 },
          ),
          identity,
          authorisation,
        ],
      }),
    ],
  },
);
