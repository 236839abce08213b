import { caseFor, paper, procedure, words, workingDays } from "./build.ts";
import { cityFee, cityFeeItem, form, identity, usualSteps } from "./common.ts";
import { laws } from "./laws.ts";

const permitForm = form(words("Đơn đề nghị cấp giấy phép xây dựng", "Building permit form"), "1");
const landRight = paper("landRight", words("Giấy tờ hợp pháp về đất đai", "Lawful papers on the land"), {
  copies: 1,
  note: words("Bản sao, kèm bản chính để đối chiếu", "A copy, with the original to compare"),
});
const permitFee = cityFee(words("Lệ phí cấp giấy phép xây dựng", "Building permit fee"));

export const buildingPermit = procedure(
  {
    code: "1.013225",
    name: words(
      "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ",
      "Building permit for houses and works of grades III and IV",
    ),
    plainName: words("Giấy phép xây dựng nhà ở", "Building permit"),
    field: "construction",
    level: "commune",
  },
  {
    legalBasis: [laws.construction, laws.constructionDecree],
    details: "none",
    steps: usualSteps,
    notes: [
      words(
        "Thiếu giấy tờ thì báo bằng văn bản một lần, trong 7 ngày làm việc",
        "What is missing is said in writing, once, within 7 working days",
      ),
    ],
    cases: [
      caseFor("house", words("Nhà ở riêng lẻ", "House"), {
        rule: { ...workingDays(7), pause: "resume" },
        fee: permitFee,
        papers: [
          permitForm,
          landRight,
          paper("drawings", words("Bản vẽ thiết kế xây dựng, 2 bộ", "Construction drawings, 2 sets"), {
            originals: 2,
          }),
          paper(
            "neighbours",
            words("Cam kết an toàn công trình liền kề", "Undertaking for next-door buildings"),
            {
              originals: 1,
              onlyIf: words("Chỉ khi có công trình liền kề", "Only with buildings next door"),
            },
          ),
        ],
      }),
      caseFor("works", words("Công trình cấp III, cấp IV", "Works of grades III and IV"), {
        rule: { ...workingDays(10), pause: "resume" },
        fee: permitFee,
        papers: [
          permitForm,
          landRight,
          paper(
            "approval",
            words("Quyết định phê duyệt dự án, kết quả thẩm định", "Approval and appraisal"),
            {
              copies: 1,
            },
          ),
          paper("drawings", words("Bản vẽ thiết kế xây dựng, 2 bộ", "Construction drawings, 2 sets"), {
            originals: 2,
          }),
        ],
      }),
    ],
  },
);

export const houseNumber = procedure(
  {
    code: "1.009141",
    name: words("Cấp số nhà", "House number"),
    plainName: words("Cấp số nhà", "House number"),
    field: "construction",
    level: "commune",
  },
  {
    legalBasis: [laws.houseNumbers],
    details: "none",
    steps: usualSteps,
    cases: [
      caseFor("number", words("Cấp số nhà", "House number"), {
        rule: workingDays(3),
        fee: {
          items: [cityFeeItem("plate", words("Tiền làm biển số nhà", "Price of the plate"), true)],
          freeWhen: [],
        },
        papers: [
          form(words("Đơn đề nghị cấp số nhà", "Request for a house number")),
          paper("house", words("Giấy tờ về nhà, đất", "Papers on the house or land"), {
            copies: 1,
            note: words("Mang theo bản chính để đối chiếu", "Bring the original to compare"),
          }),
          identity,
        ],
      }),
    ],
  },
);
