export const states = {
  /** The ten statuses in the national portal's own wording; never reworded where the status itself is named. */
  status: {
    submitted: "Mới đăng ký",
    accepted: "Được tiếp nhận",
    notAccepted: "Không được tiếp nhận",
    processing: "Đang xử lý",
    supplementRequested: "Yêu cầu bổ sung giấy tờ",
    financialObligation: "Yêu cầu thực hiện nghĩa vụ tài chính",
    withdrawn: "Công dân yêu cầu rút hồ sơ",
    stopped: "Dừng xử lý",
    processed: "Đã xử lý xong",
    returned: "Đã trả kết quả",
  },
  /** How a dossier stands against its due; days are counted days. */
  due: {
    early: "Trước hạn",
    onTime: "Đúng hạn",
    inTime: "Trong hạn",
    dueToday: "Đến hạn hôm nay",
    overdue: "Quá hạn",
    paused: "Đồng hồ dừng",
    earlyBy_one: "Sớm {{count}} ngày",
    earlyBy_other: "Sớm {{count}} ngày",
    overdueBy_one: "Quá {{count}} ngày",
    overdueBy_other: "Quá {{count}} ngày",
    left_one: "còn {{count}} ngày",
    left_other: "còn {{count}} ngày",
    pausedSince: "Chờ từ {{day}}",
  },
  /** Why the clock stands still; short enough for a day of the month view. */
  pause: {
    supplementRequested: "chờ giấy tờ",
    financialObligation: "chờ nộp thuế",
    stopped: "dừng xử lý",
  },
  homeReturn: {
    planned: "Chờ giao tận nhà",
    sealed: "Đã niêm phong, chờ giao",
    returning: "Đang đưa về quầy",
    atOtherCounter: "Ở quầy cơ quan khác",
    outForReturn: "Đang giao tận nhà",
    delivered: "Đã giao tận nhà",
    backAtCounter: "Về lại quầy",
  },
  returnMode: {
    counter: "Nhận tại quầy",
    home: "Nhận tại nhà",
    online: "Nhận bản điện tử",
  },
  /** Stops of the road, for residents: plain words. */
  station: {
    submitted: "Nộp hồ sơ",
    accepted: "Tiếp nhận",
    processing: "Xử lý",
    supplement: "Nộp thêm giấy tờ",
    payment: "Nộp thuế",
    stopped: "Dừng xử lý",
    processed: "Có kết quả",
    outForReturn: "Mang đến nhà",
    returned: "Trả kết quả",
    returnedAt: {
      counter: "Trả tại quầy",
      home: "Trả tận nhà",
      online: "Gửi bản điện tử",
    },
    withdrawn: "Rút hồ sơ",
    notAccepted: "Không tiếp nhận",
  },
  /** Limits of procedures. */
  limit: {
    byOffice: "theo ngày cơ quan hẹn",
    sameDay: "trong ngày, nhận trước {{cutOff}}",
    workingHours: "{{amount}} giờ làm việc",
    workingDays: "{{amount}} ngày làm việc",
    calendarDays: "{{amount}} ngày",
    months: "{{amount}} tháng",
  },
  /** In place of the procedure on public screens: death, adoption, parentage, divorce. */
  quietName: "Hồ sơ hộ tịch",
};
