import { join } from "node:path";
import { announce } from "./house/announce.ts";
import { buildIfChanged } from "./house/build.ts";
import { openHouse } from "./house/house.ts";
import { root } from "./services/paths.ts";

await openHouse(
  {
    prepare: buildIfChanged,
    startPrograms: (supervisor, env, { dataDir }) => {
      for (const name of ["server", "worker"] as const) {
        const args = ["--enable-source-maps", join(root, "dist", name, "main.js")];
        const logFile = join(dataDir, "logs", `${name}.log`);
        supervisor.start({ name, command: process.execPath, args, cwd: root, env, logFile }, "program");
      }
    },
    opened: announce,
  },
  process.env,
);
