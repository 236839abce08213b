import type { Role } from "../../../../shared/domain/accounts/index.ts";
import { SelectField } from "../../forms/select-field.tsx";
import { useColleagues } from "../../session/use-colleagues.ts";
import { useWords } from "../../words/use-words.ts";

/** Somebody of this agency in a role; `nobody` says what leaving it open means. */
export function ColleagueField({
  name,
  role,
  nobody,
}: {
  readonly name: string;
  readonly role: Role;
  readonly nobody: string;
}) {
  const { t } = useWords();
  const { data } = useColleagues();
  const people = new Map(
    data?.people.filter((person) => person.role === role).map((person) => [person.account, person.name]),
  );
  return (
    <SelectField
      name={name}
      label={t("actions.form.person", { role: t(`shell.roles.${role}`) })}
      options={[...people.keys()]}
      nameOf={(account) => people.get(account) ?? account}
      nothing={nobody}
    />
  );
}
