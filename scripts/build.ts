import { buildIfChanged } from "./house/build.ts";
import { leaveWith, say } from "./services/say.ts";

await buildIfChanged().catch(leaveWith);
say("dist/ is up to date");
