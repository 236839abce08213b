import { test } from "@jest/globals";
import { DeviceGranted } from "../../shared/contracts/devices.ts";
import { openOffice } from "../support/office.ts";
import { aDevice } from "../support/watching.ts";
const office = openOffice();
test("measure", async () => {
  const second = await office.house.openServer();
  const admin = await office.as("administrator");
  const all: number[][] = [];
  for (let n = 0; n < 60; n += 1) {
    const { body } = await admin.send("POST", "/api/devices", { name: `m${n}`, kind: "kiosk" });
    const { device, address } = DeviceGranted.parse(body);
    const token = address.split("device=")[1] ?? "";
    const screens = await Promise.all([aDevice(office.house.baseUrl, token), aDevice(second.baseUrl, token)]);
    const from = performance.now();
    const ends = screens.map(({ socket }) => new Promise<number>((resolve) => socket.once("disconnect", () => resolve(performance.now() - from))));
    await admin.send("POST", `/api/devices/${device.id}/revoke`);
    const answered = performance.now() - from;
    all.push([...(await Promise.all(ends)), answered]);
  }
  const q = (i: number, p: number) => all.map((one) => one[i] ?? 0).toSorted((a, b) => a - b)[Math.floor(p * all.length)];
  process.stderr.write(JSON.stringify({ same: [q(0, .5), q(0, .99)], other: [q(1, .5), q(1, .99)], answered: [q(2, .5), q(2, .99)] }) + "\n");
}, 120_000);
