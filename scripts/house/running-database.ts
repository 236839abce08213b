import { dataDirOf } from "../services/paths.ts";
import { Refusal } from "../services/say.ts";
import { readDemoFile } from "./demo.ts";

/** The database named by the environment, else the running instance's. @throws Refusal when there is neither */
export function runningDatabaseUri(env: NodeJS.ProcessEnv): string {
  const uri = env["MONGODB_URI"] || readDemoFile(dataDirOf(env))?.mongodbUri;
  if (uri) return uri;
  throw new Refusal("there is no database: set MONGODB_URI, or run `npm start` first and let it run.");
}
