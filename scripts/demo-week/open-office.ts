import type { Role } from "../../shared/domain/accounts/index.ts";
import type { DemoFile } from "../house/demo.ts";
import { Refusal } from "../services/say.ts";
import { businessClock } from "./business-clock.ts";
import { callerOf, ErrorAnswer, LostAnswer, signIn, type Wire } from "./office-http.ts";

/** The running instance with its people signed in. @throws Refusal when it is not there or has no demo clock */
export async function openOffice({ baseUrl, accounts }: DemoFile) {
  const wire: Wire = { baseUrl, lost: 0 };
  const visitor = callerOf(wire);
  await visitor.once({ method: "GET", path: "/api/demo/clock" }).catch((error: unknown) => {
    if (error instanceof LostAnswer) throw new Refusal(`nobody answers at ${baseUrl}: run npm start first.`);
    if (error instanceof ErrorAnswer)
      throw new Refusal(`${baseUrl} has no demo clock: it is no demo office.`);
    throw error;
  });
  const person = async (role: Role) => {
    const account = accounts.find((one) => one.role === role);
    if (!account) throw new Refusal(`the demo office has no account for the role "${role}".`);
    return signIn(wire, account);
  };
  const clerk = await person("clerk");
  const people = {
    clerk: clerk.caller,
    specialist: (await person("specialist")).caller,
    leader: (await person("leader")).caller,
    courier: (await person("courier")).caller,
    administrator: (await person("administrator")).caller,
  };
  return {
    wire,
    visitor,
    people,
    clerkAccount: clerk.account,
    clock: businessClock(people.administrator),
  };
}
