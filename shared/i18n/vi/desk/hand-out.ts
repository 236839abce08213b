/** At the resident's call. */
export const choice = {
  label: "Người dân muốn",
  hint: "Chọn theo lời người dân. Phường nhắn tin báo người dân.",
  pick: "Chọn giờ hoặc nơi nhận",
  save: "Ghi theo lời người dân",
};

/** To whoever fetches a packet of another office here. */
export const handOut = {
  name: "Họ và tên người nhận",
  nameHint: "Như trên giấy tờ tuỳ thân.",
  relationship: "Là gì của chủ hồ sơ",
  relationshipHint: "Ví dụ: con, hoặc người được uỷ quyền. Chính chủ thì để trống.",
  pin: "Mã nhận",
  pinHint: "Sáu ký tự trong tin nhắn của người dân.",
  idLooked: "Đã xem giấy tờ tuỳ thân",
  handOut: "Trao gói",
  waits: "Giữ cho người dân đến {{at}}, hết hạn mới đưa về cơ quan gửi được.",
  scanToGiveBack: "Hết hạn giữ. Quét niêm phong để đưa cho người giao của cơ quan gửi.",
};
