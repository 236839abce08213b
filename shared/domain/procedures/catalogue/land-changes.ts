import { paper, procedure, words } from "./build.ts";
import { landSteps } from "./common.ts";
import {
  changeForm,
  excludedTime,
  landBasis,
  landFee,
  landOfficeIdentity,
  titleCertificate,
  withDifficultArea,
} from "./land-common.ts";

export const landTransfer = procedure(
  {
    code: "1.013831",
    name: words(
      "Đăng ký biến động đất đai do chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất",
      "Registering a land change after a sale, an inheritance or a gift",
    ),
    plainName: words("Sang tên nhà đất", "Transfer of house and land"),
    field: "land",
    level: "landOffice",
  },
  {
    legalBasis: landBasis,
    details: "land",
    steps: landSteps,
    notes: [excludedTime],
    cases: [
      ...withDifficultArea("sale", words("Chuyển nhượng", "Sale"), {
        amount: 8,
        fee: landFee,
        papers: [
          changeForm,
          paper(
            "contract",
            words("Hợp đồng chuyển nhượng đã công chứng, chứng thực", "Notarised contract of sale"),
            {
              originals: 1,
              where: words("Văn phòng công chứng, hoặc phường", "A notary, or the ward"),
            },
          ),
          titleCertificate,
          landOfficeIdentity,
        ],
      }),
      ...withDifficultArea("inheritance", words("Thừa kế", "Inheritance"), {
        amount: 8,
        fee: landFee,
        papers: [
          changeForm,
          paper(
            "estate",
            words(
              "Di chúc, văn bản phân chia di sản, hoặc bản án",
              "Will, agreement on the estate, or judgment",
            ),
            {
              originals: 1,
              note: words(
                "Người thừa kế duy nhất nộp đơn đề nghị đăng ký thừa kế",
                "A sole heir files a request instead",
              ),
            },
          ),
          titleCertificate,
          landOfficeIdentity,
        ],
      }),
      ...withDifficultArea("gift", words("Tặng cho", "Gift"), {
        amount: 8,
        fee: landFee,
        papers: [
          changeForm,
          paper("gift", words("Hợp đồng tặng cho đã công chứng, chứng thực", "Notarised contract of gift"), {
            originals: 1,
          }),
          titleCertificate,
          landOfficeIdentity,
        ],
      }),
    ],
  },
);

export const landNameChange = procedure(
  {
    code: "1.013833",
    name: words(
      "Đăng ký biến động do đổi tên, thay đổi thông tin người sử dụng đất, địa chỉ thửa đất",
      "Registering a change of name, data or address on the title certificate",
    ),
    plainName: words("Đổi tên, địa chỉ trên sổ", "Name or address on the title"),
    field: "land",
    level: "landOffice",
  },
  {
    legalBasis: landBasis,
    details: "land",
    steps: landSteps,
    notes: [excludedTime],
    cases: withDifficultArea("name", words("Đổi tên, địa chỉ", "Name or address"), {
      amount: 4,
      fee: landFee,
      papers: [
        changeForm,
        paper("proof", words("Giấy tờ về việc thay đổi tên, thông tin", "Proof of the change"), {
          copies: 1,
          note: words("Mang theo bản chính để đối chiếu", "Bring the original to compare"),
        }),
        titleCertificate,
      ],
    }),
  },
);

export const landSplit = procedure(
  {
    code: "1.012784",
    name: words("Tách thửa hoặc hợp thửa đất", "Splitting or merging parcels"),
    plainName: words("Tách thửa, hợp thửa", "Split or merge parcels"),
    field: "land",
    level: "landOffice",
  },
  {
    legalBasis: landBasis,
    details: "land",
    steps: landSteps,
    notes: [
      excludedTime,
      words(
        "Thửa mới phải đủ diện tích tối thiểu theo quyết định của thành phố",
        "Each new parcel must have the least area set by the city",
      ),
    ],
    cases: withDifficultArea("split", words("Tách thửa, hợp thửa", "Split or merge"), {
      amount: 12,
      fee: landFee,
      papers: [
        changeForm,
        paper("plan", words("Bản vẽ tách thửa, hợp thửa", "Plan of the split or merger"), {
          originals: 1,
          where: words(
            "Văn phòng đăng ký đất đai, hoặc đơn vị đo đạc được phép",
            "The land office, or a licensed surveyor",
          ),
        }),
        titleCertificate,
      ],
    }),
  },
);
