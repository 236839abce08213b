import { caseFor, paper, procedure, words, workingDays } from "./build.ts";
import { form, free, identity, usualSteps } from "./common.ts";
import { laws } from "./laws.ts";

export const dwellingConfirmation = procedure(
  {
    code: "1.013314",
    name: words(
      "Xác nhận điều kiện về chỗ ở để đăng ký thường trú, tạm trú",
      "Confirming the dwelling for permanent or temporary residence",
    ),
    plainName: words("Xác nhận chỗ ở", "Dwelling confirmation"),
    field: "residence",
    level: "commune",
  },
  {
    legalBasis: [laws.residence, laws.residenceDecree],
    details: "none",
    steps: usualSteps,
    cases: [
      caseFor("dwelling", words("Xác nhận chỗ ở", "Dwelling confirmation"), {
        rule: workingDays(2),
        fee: free,
        papers: [
          form(
            words(
              "Tờ khai xác nhận chỗ ở hợp pháp, diện tích nhà ở tối thiểu",
              "Form on the lawful dwelling and its least area",
            ),
          ),
          paper("dwelling", words("Giấy tờ về chỗ ở", "Papers on the dwelling"), {
            copies: 1,
            onlyIf: words("Nếu có", "If any"),
          }),
          identity,
        ],
      }),
    ],
  },
);
