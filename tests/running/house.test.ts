import { beforeAll, describe, expect, test } from "@jest/globals";
import { startHouse, type House } from "../support/house.ts";
import { testServices } from "../support/services.ts";

const services = testServices();
let house: House;

beforeAll(async () => {
  house = await startHouse(services);
}, 60_000);

async function readyStatus(): Promise<number | null> {
  return fetch(`${house.baseUrl}/readyz`).then(
    ({ status }) => status,
    () => null,
  );
}

describe("A house for tests", () => {
  test("is a server and a worker, each a process of its own", async () => {
    expect(await readyStatus()).toBe(200);
    expect(house.server.pid).not.toBe(house.worker.pid);
  });

  test("goes on serving while its worker is dead, and gets a new worker", async () => {
    const before = house.worker.pid;
    await house.worker.kill();
    expect(await readyStatus()).toBe(200);
    await house.worker.start();
    expect(house.worker.pid).not.toBe(before);
  });

  test("does not answer while its server is dead, and is ready again once it was started", async () => {
    await house.server.kill();
    expect(await readyStatus()).toBeNull();
    await house.server.start();
    expect(await readyStatus()).toBe(200);
  });
});
