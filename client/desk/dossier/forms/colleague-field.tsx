import { useFormContext } from "react-hook-form";
import type { Role } from "../../../../shared/domain/accounts/index.ts";
import { Field } from "../../../ui/field.tsx";
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
  const { register } = useFormContext();
  const { data } = useColleagues();
  const people = data?.people.filter((person) => person.role === role) ?? [];
  return (
    <Field name={name} label={t("actions.form.person", { role: t(`shell.roles.${role}`) })}>
      {(control) => (
        <select {...control} {...register(name)}>
          <option value="">{nobody}</option>
          {people.map((person) => (
            <option key={person.account} value={person.account}>
              {person.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
