import type { Fee, FeeItem } from "../fee.ts";
import type { ProcedureStep, Uncertainty } from "../procedure.ts";
import type { Words } from "../words.ts";
import { paper, words } from "./build.ts";

export const free: Fee = { items: [], freeWhen: [] };

const exempt: readonly Words[] = [
  words("Gia đình có công với cách mạng", "Families of merit to the revolution"),
  words("Người thuộc hộ nghèo", "Members of poor households"),
  words("Người khuyết tật", "People with disabilities"),
];

/** A fee set by the city's resolution: until it is configured, the clerk enters the amount. */
export function cityFee(name: Words): Fee {
  return { items: [cityFeeItem("cityFee", name)], freeWhen: exempt };
}

export function cityFeeItem(id: string, name: Words, optional = false): FeeItem {
  return {
    id,
    name,
    optional,
    kind: "open",
    text: words("Theo nghị quyết của Hội đồng nhân dân thành phố", "Set by a resolution of the city council"),
  };
}

/** Extract copies cost the same everywhere; beside a registration they are only for who asks. */
export function extractCopies(optional: boolean): FeeItem {
  return {
    id: "extractCopy",
    name: words("Bản sao trích lục hộ tịch", "Certified extract copy"),
    optional,
    kind: "fixed",
    amount: 8000,
    per: "copy",
  };
}

export const extractFeeUncertain: Uncertainty = {
  value: "fee.extractCopy",
  why: words(
    "Mức 8.000 đồng một bản theo Thông tư 281/2016, chưa đối chiếu văn bản mới nhất",
    "8,000 đ a copy by Circular 281/2016, not yet compared with the newest text",
  ),
};

/** A new Civil Status Law takes effect on 2027-03-01: new versions are due then. */
export const newCivilStatusLaw: Uncertainty = {
  value: "effectiveTo",
  why: words(
    "Luật Hộ tịch 03/2026/QH16 có hiệu lực từ 1/3/2027, cần rà lại thời hạn và giấy tờ",
    "Civil Status Law 03/2026/QH16 takes effect on 1 March 2027: limits and papers need a new look",
  ),
};

export const identity = paper("identity", words("Căn cước hoặc hộ chiếu", "Identity card or passport"), {
  note: words("Cán bộ xem rồi trả lại ngay", "The clerk looks at it and gives it back"),
});

export const authorisation = paper(
  "authorisation",
  words("Văn bản uỷ quyền có chứng thực", "Certified authorisation"),
  {
    originals: 1,
    onlyIf: words(
      "Chỉ khi nộp thay; cha mẹ, vợ chồng, con, anh chị em ruột không cần chứng thực",
      "Only when filing for somebody else; close relatives need no certification",
    ),
  },
);

/** The office's form: the clerk prints it, or it is filled in at the counter. */
export function form(name: Words, number?: string) {
  const named =
    number === undefined ? name : words(`${name.vi}, mẫu ${number}`, `${name.en ?? name.vi}, form ${number}`);
  return paper("form", named, {
    originals: 1,
    where: words("Điền tại quầy, hoặc tải mẫu trên cổng", "At the counter, or from the portal"),
  });
}

const submit: ProcedureStep = {
  name: words("Nộp", "File"),
  detail: words("Tại quầy, qua bưu chính hoặc trên mạng", "At the counter, by post or online"),
};
const check: ProcedureStep = {
  name: words("Phường kiểm tra", "The office checks"),
  detail: words("Có gì thiếu, phường báo một lần cho đủ", "What is missing is said once, all of it"),
};
const sign: ProcedureStep = { name: words("Lãnh đạo ký", "A leader signs") };
const collect: ProcedureStep = {
  name: words("Nhận kết quả", "Collect the result"),
  detail: words("Tại quầy, tại nhà hoặc bản điện tử", "At the counter, at home, or electronically"),
};

export const usualSteps: readonly ProcedureStep[] = [submit, check, sign, collect];

export const inPersonSteps: readonly ProcedureStep[] = [
  submit,
  check,
  {
    name: words("Hai bên cùng đến ký", "Both parties come to sign"),
    detail: words("Mang theo giấy tờ tuỳ thân", "Bring your identity papers"),
  },
];

export const landSteps: readonly ProcedureStep[] = [
  submit,
  {
    name: words("Văn phòng đăng ký đất đai kiểm tra", "The land office checks"),
    detail: words("Có gì thiếu, báo một lần cho đủ", "What is missing is said once, all of it"),
  },
  {
    name: words("Nộp thuế, nếu có", "Pay the tax, if any"),
    detail: words(
      "Đồng hồ dừng từ lúc chờ thông báo thuế đến khi nộp xong",
      "The clock stops until the tax is set and paid",
    ),
  },
  { name: words("Ký, ghi vào sổ địa chính", "Signed and entered in the land register") },
  collect,
];
