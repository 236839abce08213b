import { paper, procedure, words } from "./build.ts";
import { form, landSteps } from "./common.ts";
import {
  excludedTime,
  landBasis,
  landFee,
  landOfficeIdentity,
  titleCertificate,
  withDifficultArea,
} from "./land-common.ts";

const exchangePapers = [
  form(words("Đơn đề nghị cấp đổi Giấy chứng nhận", "Request to exchange the certificate"), "18"),
  titleCertificate,
];

export const certificateExchange = procedure(
  {
    code: "1.012783",
    name: words(
      "Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
      "Exchanging a title certificate",
    ),
    plainName: words("Cấp đổi sổ", "Exchange of the title"),
    field: "land",
    level: "landOffice",
  },
  {
    legalBasis: landBasis,
    details: "land",
    steps: landSteps,
    notes: [excludedTime],
    cases: [
      ...withDifficultArea("exchange", words("Cấp đổi", "Exchange"), {
        amount: 5,
        fee: landFee,
        papers: exchangePapers,
      }),
      ...withDifficultArea(
        "remeasured",
        words("Kích thước, diện tích thay đổi do đo đạc lại", "Size changed by a new survey"),
        {
          amount: 10,
          fee: landFee,
          papers: [
            ...exchangePapers,
            paper("map", words("Mảnh trích đo địa chính", "Cadastral survey sheet"), {
              originals: 1,
              onlyIf: words("Chỉ khi đã đo đạc riêng thửa đất", "Only when the parcel was surveyed alone"),
            }),
          ],
        },
      ),
    ],
  },
);

export const certificateLost = procedure(
  {
    code: "1.012786",
    name: words("Cấp lại Giấy chứng nhận do bị mất", "Replacing a lost title certificate"),
    plainName: words("Cấp lại sổ bị mất", "Lost title"),
    field: "land",
    level: "landOffice",
    partners: ["commune"],
  },
  {
    legalBasis: landBasis,
    details: "land",
    steps: landSteps,
    notes: [
      excludedTime,
      words(
        "Phường niêm yết việc mất sổ; thời gian niêm yết không tính",
        "The ward posts the loss; the posting is not counted",
      ),
    ],
    cases: withDifficultArea("lost", words("Cấp lại do bị mất", "Replacement"), {
      amount: 10,
      fee: landFee,
      papers: [
        form(words("Đơn đề nghị cấp lại Giấy chứng nhận", "Request for a replacement"), "18"),
        landOfficeIdentity,
      ],
    }),
  },
);

const firstPapers = [
  form(words("Đơn đăng ký đất đai, tài sản gắn liền với đất", "First registration form"), "15"),
  paper(
    "rights",
    words("Giấy tờ về quyền sử dụng đất, tài sản gắn liền với đất", "Papers on the right to the land"),
    {
      copies: 1,
      onlyIf: words(
        "Theo Điều 137 Luật Đất đai; không có thì phường xác nhận nguồn gốc",
        "Under article 137 of the Land Law; without any, the ward confirms the origin",
      ),
    },
  ),
  paper("map", words("Mảnh trích đo địa chính", "Cadastral survey sheet"), {
    originals: 1,
    onlyIf: words("Chỉ khi chưa có bản đồ địa chính", "Only where there is no cadastral map"),
  }),
  paper("tax", words("Chứng từ thuế, tiền sử dụng đất đã nộp", "Receipts of taxes paid for the land"), {
    copies: 1,
    onlyIf: words("Nếu có", "If any"),
  }),
];

export const firstRegistration = procedure(
  {
    code: "1.013978",
    name: words(
      "Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận lần đầu",
      "First registration of land and first title certificate",
    ),
    plainName: words("Cấp sổ lần đầu", "First title"),
    field: "land",
    level: "commune",
    partners: ["landOffice"],
  },
  {
    legalBasis: landBasis,
    uncertain: [
      {
        value: "form",
        why: words(
          "Số mẫu đơn cần đối chiếu với NĐ 49/2026",
          "The form's number awaits a look at Decree 49/2026",
        ),
      },
    ],
    details: "land",
    steps: landSteps,
    notes: [excludedTime],
    cases: [
      ...withDifficultArea("register", words("Chỉ đăng ký, không cấp sổ", "Registration only"), {
        amount: 17,
        fee: landFee,
        papers: firstPapers,
      }),
      // 17 working days for the registration, then 3 for the certificate.
      ...withDifficultArea("certificate", words("Đăng ký và cấp sổ", "Registration and certificate"), {
        amount: 20,
        fee: landFee,
        papers: firstPapers,
      }),
    ],
  },
);
