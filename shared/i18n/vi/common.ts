export const common = {
  product: "Motcua",
  language: {
    /** Each language names itself. */
    vi: "Tiếng Việt",
    en: "English",
    choose: "Ngôn ngữ",
  },
  live: {
    on: "Tự cập nhật",
    onAt: "Tự cập nhật · {{time}}",
    asOf: "Số liệu lúc {{time}}, đang nối lại",
  },
  days: {
    short: {
      monday: "T2",
      tuesday: "T3",
      wednesday: "T4",
      thursday: "T5",
      friday: "T6",
      saturday: "T7",
      sunday: "CN",
    },
    list: "Từng ngày",
    today: "nay",
    accepted: "nhận",
    due: "hẹn trả",
    dueToday: "hẹn nay",
    number: "ngày {{number}}",
    numbers: "ngày {{first}}–{{last}}",
    hours: "có giờ tính",
    open: "không tính",
    counted: "ngày tính",
    used: "đã tính",
    left: "còn lại",
    paused: "đồng hồ dừng",
    closed: "cơ quan nghỉ",
  },
};
