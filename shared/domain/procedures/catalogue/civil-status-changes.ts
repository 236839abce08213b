import { caseFor, paper, procedure, words, workingDays } from "./build.ts";
import {
  authorisation,
  cityFee,
  extractCopies,
  extractFeeUncertain,
  form,
  free,
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
const changeFee = cityFee(words("Lệ phí hộ tịch", "Civil status fee"));
const changePapers = [
  form(
    words(
      "Tờ khai thay đổi, cải chính, bổ sung thông tin hộ tịch",
      "Form for changing, correcting or adding civil status data",
    ),
  ),
  paper("evidence", words("Giấy tờ chứng minh nội dung đề nghị", "Proof of what is asked for"), {
    copies: 1,
  }),
  paper("record", words("Giấy tờ hộ tịch cần sửa", "The civil status paper to be changed"), { originals: 1 }),
  identity,
  authorisation,
];

export const civilStatusChange = procedure(
  {
    code: "1.004859",
    name: words(
      "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
      "Changing, correcting or adding civil status data, redetermining ethnicity",
    ),
    plainName: words("Cải chính hộ tịch", "Civil status correction"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis,
    uncertain: [
      {
        value: "change.rule.verification",
        why: words(
          "Tối đa 6 ngày làm việc khi phải xác minh, mới có một nguồn",
          "At most 6 working days with verification, from one source only",
        ),
      },
      newCivilStatusLaw,
    ],
    details: "civilStatus",
    steps: usualSteps,
    cases: [
      caseFor("addition", words("Bổ sung thông tin", "Adding data"), {
        rule: { kind: "sameDay", cutOff: "15:00" },
        fee: changeFee,
        papers: changePapers,
      }),
      caseFor("change", words("Thay đổi, cải chính", "Changing or correcting"), {
        rule: { ...workingDays(3), verification: workingDays(6) },
        fee: changeFee,
        papers: changePapers,
      }),
      caseFor("ethnicity", words("Xác định lại dân tộc", "Redetermining ethnicity"), {
        rule: { ...workingDays(3), verification: workingDays(6) },
        fee: changeFee,
        papers: changePapers,
      }),
    ],
  },
);

export const extractCopy = procedure(
  {
    code: "2.000635",
    name: words("Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh", "Certified extract copy"),
    plainName: words("Trích lục hộ tịch", "Civil status extract"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis: [...legalBasis, laws.extractFees],
    uncertain: [extractFeeUncertain, newCivilStatusLaw],
    details: "civilStatus",
    steps: usualSteps,
    cases: [
      caseFor("extract", words("Cấp bản sao trích lục", "Issuing extract copies"), {
        rule: { kind: "sameDay", cutOff: "15:00" },
        fee: { items: [extractCopies(false)], freeWhen: [] },
        papers: [
          form(words("Tờ khai cấp bản sao trích lục hộ tịch", "Form for extract copies")),
          identity,
          authorisation,
        ],
      }),
    ],
  },
);

export const parentage = procedure(
  {
    code: "1.001022",
    name: words("Đăng ký nhận cha, mẹ, con", "Registration of parentage"),
    plainName: words("Nhận cha, mẹ, con", "Parentage"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis: [...legalBasis, laws.family],
    uncertain: [
      {
        value: "parentage.rule.verification",
        why: words(
          "Tối đa 8 ngày làm việc khi phải xác minh, mới có một nguồn",
          "At most 8 working days with verification, from one source only",
        ),
      },
      extractFeeUncertain,
      newCivilStatusLaw,
    ],
    quiet: true,
    details: "civilStatus",
    steps: usualSteps,
    notes: [
      words("Khi ký, các bên phải có mặt", "The parties must be present to sign"),
      words("Phường niêm yết việc nhận cha, mẹ, con", "The office posts the acknowledgement"),
    ],
    cases: [
      caseFor("parentage", words("Nhận cha, mẹ, con", "Acknowledging a parent or a child"), {
        rule: { ...workingDays(3), verification: workingDays(8) },
        fee: {
          ...changeFee,
          items: [...changeFee.items, extractCopies(true)],
        },
        papers: [
          form(words("Tờ khai đăng ký nhận cha, mẹ, con", "Form for registering parentage")),
          paper(
            "relationship",
            words(
              "Chứng cứ chứng minh quan hệ cha con hoặc mẹ con",
              "Evidence of the relation between parent and child",
            ),
            {
              originals: 1,
              note: words(
                "Văn bản của cơ quan y tế, giám định; không có thì văn bản cam đoan, có ít nhất hai người làm chứng",
                "From a medical or forensic body; without it an assurance with at least two witnesses",
              ),
            },
          ),
          identity,
        ],
      }),
    ],
  },
);

export const guardianship = procedure(
  {
    code: "1.004837",
    name: words("Đăng ký giám hộ", "Registration of guardianship"),
    plainName: words("Giám hộ", "Guardianship"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis: [...legalBasis, laws.civilCode],
    uncertain: [newCivilStatusLaw],
    details: "civilStatus",
    steps: usualSteps,
    cases: [
      caseFor("appointed", words("Giám hộ cử", "Appointed guardian"), {
        rule: workingDays(3),
        fee: free,
        papers: [
          form(words("Tờ khai đăng ký giám hộ", "Form for registering a guardian")),
          paper("appointment", words("Văn bản cử người giám hộ", "The appointment in writing"), {
            originals: 1,
          }),
          identity,
          authorisation,
        ],
      }),
      caseFor("natural", words("Giám hộ đương nhiên", "Guardian by law"), {
        rule: workingDays(3),
        fee: free,
        papers: [
          form(words("Tờ khai đăng ký giám hộ", "Form for registering a guardian")),
          paper(
            "natural",
            words("Giấy tờ chứng minh điều kiện giám hộ đương nhiên", "Proof of being guardian by law"),
            {
              copies: 1,
              note: words(
                "Có nhiều người cùng đủ điều kiện thì nộp thêm văn bản thoả thuận",
                "Where several qualify, also their agreement in writing",
              ),
            },
          ),
          identity,
          authorisation,
        ],
      }),
    ],
  },
);
