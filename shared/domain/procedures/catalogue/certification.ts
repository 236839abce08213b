import type { Fee } from "../fee.ts";
import { caseFor, paper, procedure, words, workingDays } from "./build.ts";
import { identity, usualSteps } from "./common.ts";
import { laws } from "./laws.ts";

const legalBasis = [laws.certification, laws.certificationFees, laws.justiceLevels];

/** TT 226/2016: 2,000 đ a page for pages 1 and 2, then 1,000 đ, at most 200,000 đ a copy. */
const copyFee: Fee = {
  items: [
    {
      id: "copies",
      name: words("Phí chứng thực bản sao", "Fee for certified copies"),
      optional: false,
      kind: "pages",
      firstPages: 2,
      firstAmount: 2000,
      thenAmount: 1000,
      mostPerCopy: 200_000,
    },
  ],
  freeWhen: [],
};
const copyPapers = [
  paper("original", words("Bản chính giấy tờ cần sao", "The original to be copied"), {
    note: words("Đối chiếu xong trả lại ngay", "Given back at once after comparing"),
  }),
  paper("copies", words("Bản sao cần chứng thực", "The copies to be certified"), {
    copies: 1,
    onlyIf: words("Phường chụp được nếu chưa có bản sao", "The office can copy it when there is none"),
  }),
];

export const certifiedCopy = procedure(
  {
    code: "2.000815",
    name: words("Chứng thực bản sao từ bản chính", "Certifying copies of originals"),
    plainName: words("Chứng thực bản sao", "Certified copy"),
    field: "certification",
    level: "commune",
  },
  {
    legalBasis,
    online: false,
    details: "none",
    steps: usualSteps,
    cases: [
      caseFor("ordinary", words("Thông thường", "Ordinary"), {
        rule: { kind: "sameDay", cutOff: "15:00" },
        fee: copyFee,
        papers: copyPapers,
      }),
      caseFor("bulk", words("Số lượng lớn, nội dung phức tạp", "Many copies, or complex ones"), {
        rule: workingDays(2),
        fee: copyFee,
        papers: copyPapers,
      }),
      caseFor("agreed", words("Theo thoả thuận bằng văn bản", "By agreement in writing"), {
        rule: null,
        limitText:
          "Dài hơn 2 ngày làm việc theo thoả thuận bằng văn bản với người yêu cầu (NĐ 23/2015, Điều 21)",
        fee: copyFee,
        papers: [
          ...copyPapers,
          paper("agreement", words("Văn bản thoả thuận về thời hạn", "The agreement on the date"), {
            originals: 1,
          }),
        ],
      }),
    ],
  },
);

export const certifiedSignature = procedure(
  {
    code: "2.000884",
    name: words("Chứng thực chữ ký", "Certifying signatures"),
    plainName: words("Chứng thực chữ ký", "Certified signature"),
    field: "certification",
    level: "commune",
  },
  {
    legalBasis,
    online: false,
    details: "none",
    steps: usualSteps,
    cases: [
      caseFor("signature", words("Chữ ký, điểm chỉ trong giấy tờ", "Signature or fingerprint in a paper"), {
        rule: { kind: "sameDay" },
        fee: {
          items: [
            {
              id: "signature",
              // TT 226/2016 counts the paper, however many sign in it.
              name: words("Phí chứng thực chữ ký, mỗi giấy tờ", "Fee for each paper signed"),
              optional: false,
              kind: "fixed",
              amount: 10_000,
              per: "document",
            },
          ],
          freeWhen: [],
        },
        papers: [
          paper("document", words("Giấy tờ sẽ ký", "The paper to be signed"), {
            originals: 1,
            note: words("Ký trước mặt người chứng thực", "To be signed before the certifying officer"),
          }),
          identity,
        ],
      }),
    ],
  },
);

export const certifiedContract = procedure(
  {
    code: "2.001035",
    name: words(
      "Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở",
      "Certifying contracts and transactions about movables, land use rights and housing",
    ),
    plainName: words("Chứng thực hợp đồng", "Certified contract"),
    field: "certification",
    level: "commune",
  },
  {
    legalBasis,
    online: false,
    details: "none",
    steps: usualSteps,
    cases: [
      caseFor("contract", words("Hợp đồng, giao dịch", "Contract or transaction"), {
        rule: workingDays(2),
        fee: {
          items: [
            {
              id: "contract",
              name: words("Phí chứng thực hợp đồng, giao dịch", "Fee for each contract"),
              optional: false,
              kind: "fixed",
              amount: 50_000,
              per: "document",
            },
          ],
          freeWhen: [],
        },
        papers: [
          paper("draft", words("Dự thảo hợp đồng, giao dịch", "The draft contract"), { originals: 1 }),
          paper(
            "title",
            words(
              "Giấy chứng nhận quyền sở hữu, quyền sử dụng tài sản",
              "Certificate of ownership or use of the property",
            ),
            {
              copies: 1,
              note: words("Mang theo bản chính để đối chiếu", "Bring the original to compare"),
            },
          ),
          identity,
        ],
      }),
    ],
  },
);
