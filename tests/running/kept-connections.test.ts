import { expect, test } from "@jest/globals";
import { Agent, get, type IncomingMessage } from "node:http";
import { startHouse } from "../support/house.ts";
import { testServices } from "../support/services.ts";

const services = testServices();
/** Seconds for which the proxy of `deploy/` keeps a connection on which nothing is asked. */
const keptByProxy = 120;

test("a connection that a proxy keeps is not closed by the office first, while an order is on its way", async () => {
  const { baseUrl } = await startHouse(services);
  const agent = new Agent({ keepAlive: true });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${baseUrl}/api/office`, { agent }, resolve).on("error", reject);
  });
  answer.resume();
  const [, seconds] = /timeout=(\d+)/u.exec(String(answer.headers["keep-alive"])) ?? [];
  expect(Number(seconds)).toBeGreaterThan(keptByProxy);
  agent.destroy();
}, 60_000);
