import { join } from "node:path";
import { announce } from "./house/announce.ts";
import { buildIfChanged } from "./house/build.ts";
import { openHouse } from "./house/house.ts";
import { programFile } from "./house/sources.ts";
import { compiledDir, root } from "./services/paths.ts";

await openHouse(
  {
    prepare: buildIfChanged,
    startPrograms: (supervisor, env, { dataDir }) => {
      const programEnv = { NODE_COMPILE_CACHE: compiledDir, ...env };
      for (const name of ["server", "worker"] as const) {
        const args = ["--enable-source-maps", programFile(name)];
        const logFile = join(dataDir, "logs", `${name}.log`);
        supervisor.start(
          { name, command: process.execPath, args, cwd: root, env: programEnv, logFile },
          "program",
        );
      }
    },
    opened: announce,
  },
  process.env,
);
