import type { Random } from "./random.ts";

/** Names that nobody could take for somebody's: every given name says that it is an example. */
const surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Đỗ", "Bùi", "Đặng", "Hồ", "Lý"] as const;
const middles = ["Văn", "Thị", "Ngọc", "Hữu", "Thu", "Đức", "Minh"] as const;
const givens = ["Mẫu", "Ví Dụ", "Thử Nghiệm", "Minh Hoạ", "Thí Dụ", "Giả Định", "Làm Mẫu"] as const;
const streets = ["Số Mẫu", "Ví Dụ", "Minh Hoạ", "Thử Nghiệm", "Giả Định"] as const;

export const ward = "phường Ví Dụ";

export function nameOf(random: Random): string {
  return `${random.pick(surnames)} ${random.pick(middles)} ${random.pick(givens)}`;
}

/** `12/3 đường Số Mẫu`: a number, perhaps an alley, a street that does not exist. */
export function addressOf(random: Random): string {
  const alley = random.chance(0.6) ? `/${random.int(1, 60)}` : "";
  return `${random.int(1, 400)}${alley} đường ${random.pick(streets)}`;
}

/** A phone and an ID of ranges that are given to nobody. */
export function phoneOf(random: Random): string {
  return `0900000${String(random.int(0, 999)).padStart(3, "0")}`;
}

export function idNumberOf(random: Random): string {
  return `079000${String(random.int(0, 999_999)).padStart(6, "0")}`;
}
