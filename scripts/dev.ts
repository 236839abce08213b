import { join } from "node:path";
import { announce } from "./house/announce.ts";
import { openHouse } from "./house/house.ts";
import { freePort } from "./services/ports.ts";
import { root } from "./services/paths.ts";

const screensPort = await freePort(5_173);
const screens = `http://127.0.0.1:${screensPort}`;

await openHouse(
  {
    prepare: async () => {},
    startPrograms: (supervisor, env, { baseUrl }) => {
      const command = process.execPath;
      for (const name of ["server", "worker"] as const) {
        const args = ["--watch", "--watch-preserve-output", join(root, name, "main.ts")];
        // origins are checked against PUBLIC_URL, and the pages come from Vite here
        const programEnv = { ...env, PUBLIC_URL: process.env["PUBLIC_URL"] || screens };
        supervisor.start({ name, command, args, cwd: root, env: programEnv }, "program");
      }
      const vite = join(root, "node_modules", "vite", "bin", "vite.js");
      const args = [vite, "client", "--port", String(screensPort), "--strictPort", "--clearScreen", "false"];
      supervisor.start(
        { name: "screens", command, args, cwd: root, env: { ...env, VITE_API: baseUrl } },
        "program",
      );
    },
    opened: (settings, office) => announce(settings, office, screens),
  },
  process.env,
);
