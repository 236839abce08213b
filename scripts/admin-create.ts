import { createAdministrator } from "./admin/create-administrator.ts";
import { readOrder } from "./admin/read-order.ts";
import { readPassword } from "./admin/read-password.ts";
import { runningDatabaseUri } from "./house/running-database.ts";
import { leaveWith } from "./services/say.ts";

try {
  const order = readOrder(process.argv.slice(2));
  const uri = runningDatabaseUri(process.env);
  const done = await createAdministrator(uri, order, await readPassword(process.env));
  console.log(`administrator ${order.username} of ${order.agency}: ${done}`);
  process.exit(0);
} catch (error) {
  leaveWith(error);
}
