import { randomUUID } from "node:crypto";
import { accountStore } from "../../shared/store/accounts/account.store.ts";
import { hashPassword } from "../../shared/store/accounts/passwords.ts";
import { agencyStore } from "../../shared/store/agencies/agency.store.ts";
import { connect } from "../../shared/store/connect.ts";
import { Refusal } from "../services/say.ts";
import type { AdminOrder } from "./read-order.ts";

/**
 * Makes an administrator of an agency, and the agency where it is new.
 * @returns what was done
 * @throws Refusal when the username is somebody else's or the agency is unknown and unnamed
 */
export async function createAdministrator(
  mongodbUri: string,
  order: AdminOrder,
  password: string,
): Promise<"created" | "reset"> {
  const connection = await connect(mongodbUri, { poolSize: 2 });
  try {
    const accounts = accountStore(connection);
    const agencies = agencyStore(connection);
    await accounts.ensureIndexes();
    const known = await accounts.findByUsername(order.username);
    if (known && known.role !== "administrator") {
      throw new Refusal(`"${order.username}" is a ${known.role}; choose another username.`);
    }
    if (known && !order.reset) {
      throw new Refusal(`"${order.username}" exists; add --reset to give this administrator a new password.`);
    }
    if (!(await agencies.findById(order.agency))) await agencies.save(newAgency(order));
    await accounts.save({
      _id: known?._id ?? randomUUID(),
      username: order.username,
      passwordHash: await hashPassword(password),
      name: order.name,
      role: "administrator",
      agency: order.agency,
      counter: null,
    });
    return known ? "reset" : "created";
  } finally {
    await connection.close();
  }
}

/** An agency by its code and name; the rest of what papers say of it is for its administrator to enter. */
function newAgency({ agency, agencyName }: AdminOrder) {
  if (!agencyName) throw new Refusal(`the agency ${agency} is new: name it with --agency-name.`);
  const name = { vi: agencyName, en: agencyName };
  const unknown = { ward: "", address: "", phone: "", returnCounter: "", supplementCounter: "" };
  return { _id: agency, name, counterName: name, hours: { vi: "", en: "" }, ...unknown };
}
