import { join } from "node:path";
import { announce } from "./house/announce.ts";
import { openHouse } from "./house/house.ts";
import { freePort } from "./services/ports.ts";
import { root } from "./services/paths.ts";

const screensPort = await freePort(5_173);

await openHouse(
  {
    prepare: async () => {},
    startPrograms: (supervisor, env, { baseUrl }) => {
      const command = process.execPath;
      for (const name of ["server", "worker"] as const) {
        const args = ["--watch", "--watch-preserve-output", join(root, name, "main.ts")];
        supervisor.start({ name, command, args, cwd: root, env }, "program");
      }
      const vite = join(root, "node_modules", "vite", "bin", "vite.js");
      const args = [vite, "client", "--port", String(screensPort), "--strictPort", "--clearScreen", "false"];
      supervisor.start(
        { name: "screens", command, args, cwd: root, env: { ...env, VITE_API: baseUrl } },
        "program",
      );
    },
    opened: (settings, office) => announce(settings, office, `http://127.0.0.1:${screensPort}`),
  },
  process.env,
);
