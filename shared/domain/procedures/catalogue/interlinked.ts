import { caseFor, paper, procedure, words } from "./build.ts";
import { extractCopies, form, identity, newCivilStatusLaw, usualSteps } from "./common.ts";
import { laws } from "./laws.ts";

const legalBasis = [laws.interlinked, laws.interlinkedChanges, laws.civilStatus, laws.residence];
const fee = { items: [extractCopies(true)], freeWhen: [] };

/** Each procedure of the bundle keeps its own limit; the whole has none of its own to compute from. */
const limitText = "Mỗi thủ tục trong nhóm liên thông giữ thời hạn của mình";

export const birthBundle = procedure(
  {
    code: "3.000722",
    name: words(
      "Liên thông: đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ dưới 6 tuổi",
      "Interlinked: birth, permanent residence, health insurance card and identity card for a child under 6",
    ),
    plainName: words("Khai sinh liên thông", "Birth, interlinked"),
    field: "interlinked",
    level: "commune",
    partners: ["police", "socialInsurance"],
  },
  {
    legalBasis,
    uncertain: [newCivilStatusLaw],
    details: "civilStatus",
    steps: [
      ...usualSteps.slice(0, 2),
      { name: words("Khai sinh", "Birth registration") },
      { name: words("Công an ghi thường trú, cấp căn cước", "Police: residence and identity card") },
      { name: words("Bảo hiểm xã hội cấp thẻ", "Social insurance: health card") },
      ...usualSteps.slice(-1),
    ],
    cases: [
      caseFor("bundle", words("Cả nhóm, một tờ khai điện tử", "The whole bundle, one e-form"), {
        rule: null,
        limitText,
        fee,
        papers: [
          form(words("Tờ khai điện tử liên thông khai sinh", "The bundle's e-form")),
          paper("birthCertificate", words("Giấy chứng sinh", "Medical certificate of birth"), {
            originals: 1,
            where: words("Cơ sở y tế nơi sinh", "The hospital or clinic"),
          }),
          paper("host", words("Ý kiến đồng ý của chủ hộ, chủ chỗ ở", "Consent of the householder"), {
            originals: 1,
            onlyIf: words(
              "Chỉ khi trẻ ở nhà người khác",
              "Only when the child lives in another person's dwelling",
            ),
          }),
          identity,
        ],
      }),
    ],
  },
);

export const deathBundle = procedure(
  {
    code: "2.002913",
    name: words(
      "Liên thông: đăng ký khai tử, xoá đăng ký thường trú, giải quyết mai táng phí",
      "Interlinked: death, end of permanent residence, funeral allowance",
    ),
    plainName: words("Khai tử liên thông", "Death, interlinked"),
    field: "interlinked",
    level: "commune",
    partners: ["police", "finance"],
  },
  {
    legalBasis,
    uncertain: [newCivilStatusLaw],
    quiet: true,
    details: "civilStatus",
    steps: [
      ...usualSteps.slice(0, 2),
      { name: words("Khai tử", "Death registration") },
      { name: words("Công an xoá thường trú", "Police: end of residence") },
      { name: words("Chi mai táng phí", "Funeral allowance") },
      ...usualSteps.slice(-1),
    ],
    cases: [
      caseFor("bundle", words("Cả nhóm, một tờ khai điện tử", "The whole bundle, one e-form"), {
        rule: null,
        limitText,
        fee,
        papers: [
          form(words("Tờ khai điện tử liên thông khai tử", "The bundle's e-form")),
          paper(
            "deathNotice",
            words("Giấy báo tử hoặc giấy tờ thay thế", "Notice of death, or its substitute"),
            {
              originals: 1,
            },
          ),
          paper("allowance", words("Tờ khai hưởng mai táng phí", "Form for the funeral allowance"), {
            originals: 1,
            onlyIf: words("Chỉ khi đề nghị hưởng", "Only when it is asked for"),
          }),
          identity,
        ],
      }),
    ],
  },
);
