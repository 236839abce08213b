import { authority, roles } from "../../shared/domain/accounts/index.ts";
import { commandRules, commandTypes } from "../../shared/domain/dossiers/index.ts";

type Row = { readonly name: string; readonly what: string; readonly may: readonly string[] };

const begin = "<!-- authority: written by scripts/checks/authority-table.ts -->";
const end = "<!-- end of authority -->";

/** `docs/security.md` with its table of rights as the routes and rules have them now. */
export function withAuthorityTable(document: string): string {
  const [before, after] = [document.indexOf(begin), document.indexOf(end)];
  if (before < 0 || after < before) throw new Error("the document has no place for the table");
  return `${document.slice(0, before)}${begin}\n\n${table()}\n\n${document.slice(after)}`;
}

function table(): string {
  const rights = Object.entries(authority).map(([name, { roles: may, what }]): Row => ({
    name: `**${name}**`,
    what,
    may,
  }));
  const commands = commandTypes.map((type): Row => {
    const { roles: may, isWork } = commandRules[type];
    return { name: `\`${type}\``, what: isWork ? "where it is worked on" : "where it was taken in", may };
  });
  const lines = [...rights, ...commands].map(({ name, what, may }) => {
    const marks = roles.map((role) => (may.includes(role) ? "yes" : "–"));
    return `| ${[name, ...marks, what].join(" | ")} |`;
  });
  return [
    `| | ${roles.join(" | ")} | what, in the own agency |`,
    `|---|${roles.map(() => "---").join("|")}|---|`,
    ...lines,
  ].join("\n");
}
