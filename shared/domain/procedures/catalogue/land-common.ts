import type { Limit, Rule } from "../../deadlines/index.ts";
import type { Fee } from "../fee.ts";
import type { Paper } from "../paper.ts";
import type { ProcedureCase } from "../procedure.ts";
import type { Words } from "../words.ts";
import { caseFor, paper, words, workingDays } from "./build.ts";
import { cityFeeItem, form } from "./common.ts";
import { laws } from "./laws.ts";

export const landBasis = [laws.land, laws.landRegister, laws.landLevels, laws.landProcedures];

/** Tax, payment, survey, posting, inspection and the sharing of an estate do not count: a pause with RESUME. */
export const excludedTime: Words = words(
  "Không tính thời gian xác định và nộp nghĩa vụ tài chính, đo đạc, niêm yết, thanh tra, chia thừa kế",
  "Tax determination and payment, survey, posting, inspection and sharing an estate are not counted",
);

export const landFee: Fee = {
  items: [
    cityFeeItem("appraisal", words("Phí thẩm định hồ sơ", "Appraisal fee")),
    cityFeeItem("certificate", words("Lệ phí cấp Giấy chứng nhận", "Certificate fee")),
    cityFeeItem("survey", words("Giá đo đạc, trích lục bản đồ", "Survey and map extract"), true),
  ],
  freeWhen: [],
};

export const titleCertificate = paper("title", words("Giấy chứng nhận đã cấp", "The title certificate"), {
  originals: 1,
});

export const changeForm = form(words("Đơn đăng ký biến động đất đai", "Land change form"), "18");

export const landOfficeIdentity = paper(
  "identityCopy",
  words("Căn cước của người sử dụng đất", "Identity card of the land user"),
  {
    copies: 1,
    onlyIf: words("Chỉ khi không tra được trên cơ sở dữ liệu", "Only when it is not in the database"),
  },
);

/**
 * A case and its twin for difficult areas (mountain, island, remote or poor communes): 10 working days more,
 * NĐ 151/2025.
 */
export function withDifficultArea(
  id: string,
  name: Words,
  parts: { readonly amount: number; readonly fee: Fee; readonly papers: readonly Paper[] },
): readonly ProcedureCase[] {
  return [
    caseFor(id, name, { ...parts, rule: resumed(workingDays(parts.amount)) }),
    caseFor(`${id}Difficult`, words(`${name.vi}, xã khó khăn`, `${name.en ?? name.vi}, difficult area`), {
      ...parts,
      rule: resumed(workingDays(parts.amount + 10)),
    }),
  ];
}

function resumed(limit: Limit): Rule {
  return { ...limit, pause: "resume" };
}
