// Loaded by Jest itself, outside its transforms: Node reads the TypeScript.
import { openTestServices } from "./test-run.ts";

export default async function setUp(globalConfig) {
  await openTestServices(globalConfig.testPathPatterns?.patterns ?? []);
}
