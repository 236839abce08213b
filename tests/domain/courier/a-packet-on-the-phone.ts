import type { OutboxEntry } from "../../../client/courier/outbox/entry.ts";
import type { DeliveryCommand, DeliveryView } from "../../../shared/contracts/deliveries.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";

/** A packet that this courier carries, as the office shows it. */
export function aPacket(changes: Partial<DeliveryView> = {}): DeliveryView {
  return {
    id: "d1",
    ref: "r1",
    code: "H29.162-261123-0001",
    version: 2,
    state: "outForReturn",
    mine: true,
    offeredToMe: false,
    courier: { account: "courier-1", name: "Người Giao Thử" },
    seal: { number: "MC-000417", contents: ["Giấy khai sinh, 1 bản chính"] },
    mustReturn: false,
    pinLocked: false,
    pinTriesLeft: 5,
    pinSigns: 6,
    pinCheck: null,
    stop: null,
    window: null,
    counter: null,
    attempts: 0,
    recipient: { name: "Phạm Văn Thí Dụ", phone: "0900000417" },
    address: { line: "12/3/4 đường Số Mẫu", ward: "phường Ví Dụ", directions: null },
    point: null,
    result: "Giấy khai sinh",
    collect: [],
    due: null,
    plannedAt: "2026-11-23T02:00:00.000Z",
    updatedAt: "2026-11-23T02:00:00.000Z",
    ...changes,
  };
}

/** Something the courier confirmed of that packet. */
export function anEntry({
  command = { type: "fail", reason: "absent" },
  ...changes
}: Partial<OutboxEntry> & { readonly command?: DeliveryCommand } = {}): OutboxEntry {
  return {
    key: "key-1",
    at: 1,
    account: "courier-1",
    deliveryId: "d1",
    attempts: 0,
    act: command.type,
    content: { place: "12/3/4 đường Số Mẫu", command },
    sealed: null,
    problem: null,
    ...changes,
  };
}

export function aProblem(changes: Partial<Problem> = {}): Problem {
  return {
    type: "about:blank",
    title: "Mã nhận chưa đúng",
    status: 422,
    code: "delivery-wrong-pin",
    ...changes,
  };
}
