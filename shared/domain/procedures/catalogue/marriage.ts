import { calendarDays, caseFor, paper, procedure, words, workingDays } from "./build.ts";
import {
  authorisation,
  cityFee,
  form,
  free,
  identity,
  inPersonSteps,
  newCivilStatusLaw,
  usualSteps,
} from "./common.ts";
import { laws } from "./laws.ts";

const legalBasis = [
  laws.civilStatus,
  laws.family,
  laws.civilStatusDecree,
  laws.justiceLevels,
  laws.civilStatusChanges,
];
const bothCome = words(
  "Hai bên nam nữ phải cùng có mặt khi nộp và khi ký; không trả kết quả tại nhà",
  "Both must be present to file and to sign; the result is not brought home",
);
const endedMarriage = paper(
  "endedMarriage",
  words("Giấy chứng minh hôn nhân cũ đã chấm dứt", "Proof that an earlier marriage has ended"),
  {
    copies: 1,
    onlyIf: words(
      "Chỉ khi đã từng kết hôn: quyết định ly hôn, hoặc trích lục khai tử",
      "Only after an earlier marriage: decision of divorce, or extract of death",
    ),
  },
);

export const marriageRegistration = procedure(
  {
    code: "1.000894",
    name: words("Đăng ký kết hôn", "Marriage registration"),
    plainName: words("Kết hôn", "Marriage"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis,
    uncertain: [
      {
        value: "marriage.rule.verification",
        why: words(
          "Tối đa 5 ngày làm việc khi phải xác minh, chưa thấy trên cổng quốc gia",
          "At most 5 working days with verification, not found on the national portal",
        ),
      },
      newCivilStatusLaw,
    ],
    homeReturn: false,
    online: false,
    details: "civilStatus",
    steps: inPersonSteps,
    notes: [bothCome],
    cases: [
      caseFor("marriage", words("Hai công dân Việt Nam", "Two Vietnamese citizens"), {
        rule: { kind: "sameDay", verification: workingDays(5) },
        fee: free,
        papers: [
          form(words("Tờ khai đăng ký kết hôn", "Marriage registration form")),
          paper(
            "maritalStatus",
            words("Giấy xác nhận tình trạng hôn nhân", "Certificate of marital status"),
            {
              originals: 1,
              onlyIf: words(
                "Chỉ khi không tra được trên cơ sở dữ liệu",
                "Only when it is not in the database",
              ),
              where: words("Uỷ ban nhân dân cấp xã", "Any commune office"),
            },
          ),
          endedMarriage,
          identity,
        ],
      }),
    ],
  },
);

export const marriageWithForeigner = procedure(
  {
    code: "2.000806",
    name: words("Đăng ký kết hôn có yếu tố nước ngoài", "Marriage registration with a foreign element"),
    plainName: words("Kết hôn với người nước ngoài", "Marriage with a foreigner"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis,
    uncertain: [newCivilStatusLaw],
    homeReturn: false,
    online: false,
    details: "civilStatus",
    steps: inPersonSteps,
    notes: [bothCome],
    cases: [
      caseFor("foreign", words("Có yếu tố nước ngoài", "With a foreign element"), {
        rule: { ...workingDays(5), verification: workingDays(10) },
        fee: cityFee(words("Lệ phí đăng ký kết hôn", "Marriage registration fee")),
        papers: [
          form(words("Tờ khai đăng ký kết hôn", "Marriage registration form")),
          paper(
            "healthCertificate",
            words("Giấy xác nhận đủ năng lực hành vi", "Certificate of mental capacity"),
            {
              originals: 1,
              note: words(
                "Của cơ sở y tế có thẩm quyền, trong 6 tháng",
                "From an authorised clinic, at most 6 months old",
              ),
              where: words("Cơ sở y tế có thẩm quyền", "An authorised clinic"),
            },
          ),
          paper(
            "foreignStatus",
            words(
              "Giấy chứng minh tình trạng hôn nhân của người nước ngoài",
              "The foreigner's proof of marital status",
            ),
            {
              originals: 1,
              note: words("Đã hợp pháp hoá lãnh sự và dịch ra tiếng Việt", "Legalised and translated"),
            },
          ),
          paper("passport", words("Hộ chiếu của người nước ngoài", "The foreigner's passport"), {
            copies: 1,
          }),
          endedMarriage,
          identity,
        ],
      }),
    ],
  },
);

export const maritalStatusCertificate = procedure(
  {
    code: "1.004873",
    name: words("Cấp Giấy xác nhận tình trạng hôn nhân", "Certificate of marital status"),
    plainName: words("Xác nhận tình trạng hôn nhân", "Marital status"),
    field: "civilStatus",
    level: "commune",
  },
  {
    legalBasis: [...legalBasis, laws.localFees],
    uncertain: [newCivilStatusLaw],
    details: "civilStatus",
    steps: usualSteps,
    notes: [words("Giấy có giá trị sáu tháng", "The certificate is valid for six months")],
    cases: [
      caseFor("certificate", words("Cấp giấy xác nhận", "Issuing the certificate"), {
        rule: { ...workingDays(3), verification: calendarDays(23) },
        fee: cityFee(words("Lệ phí cấp giấy", "Fee of the certificate")),
        papers: [
          form(words("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Form for the certificate")),
          endedMarriage,
          identity,
          authorisation,
        ],
      }),
    ],
  },
);
