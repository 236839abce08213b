import { closeTestServices } from "./test-run.ts";

export default closeTestServices;
