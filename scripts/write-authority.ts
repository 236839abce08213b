import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withAuthorityTable } from "./checks/authority-table.ts";
import { root } from "./services/paths.ts";

/** Writes the table of rights into `docs/security.md`. A test says when it has to be run again. */
const file = join(root, "docs", "security.md");
writeFileSync(file, withAuthorityTable(readFileSync(file, "utf8")));
