import { relative } from "node:path";
import { root } from "../services/paths.ts";
import type { DemoOffice } from "./demo.ts";
import type { Settings } from "./settings.ts";

/** The doors of the house, and who may go in. */
export function announce(settings: Settings, office: DemoOffice, screens = settings.baseUrl): void {
  const { baseUrl, dataDir } = settings;
  const device = (token: string | null) => (token ? `#device=${token}` : "");
  const doors = [
    ["kiosk", `${screens}/kiosk${device(office.kioskToken)}`],
    ["board", `${screens}/board${device(office.boardToken)}`],
    ["desk", `${screens}/desk`],
    ["courier", `${screens}/courier`],
    ["portal", `${screens}/`],
    ["API", `${baseUrl}/api/docs`],
  ] as const;
  const lines = ["", "Motcua is open:"];
  for (const [name, url] of doors) lines.push(`  ${name.padEnd(9)}${url}`);
  if (office.accounts.length > 0) {
    lines.push("", "Demo accounts (role, username, password):");
    for (const { role, username, password } of office.accounts) {
      lines.push(`  ${role.padEnd(16)}${username.padEnd(20)}${password}`);
    }
  }
  const data = relative(root, dataDir) || dataDir;
  lines.push(
    "",
    `Data and logs are in ${data.startsWith("..") ? dataDir : data}; Ctrl-C closes the house.`,
    "",
  );
  console.log(lines.join("\n"));
}
