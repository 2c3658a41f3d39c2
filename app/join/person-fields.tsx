import { TextField } from "../components/text-field.tsx";
import styles from "./join.module.css";

export interface PersonText {
  readonly name: string;
  readonly title: string;
}

interface PersonFieldsProps {
  readonly person: PersonText;
  readonly nameProblem: string | undefined;
  readonly onChange: (person: PersonText) => void;
}

export const NAME_MISSING = "Write your name: the others see it beside what you change.";

/** Name and title of somebody who comes in. */
export function PersonFields({ person, nameProblem, onChange }: PersonFieldsProps) {
  return (
    <div className={styles.pair}>
      <TextField
        label="Your name"
        hint="Everybody in the matrix sees it"
        maxLength={300}
        autoComplete="name"
        value={person.name}
        error={nameProblem}
        onChange={(event) => onChange({ ...person, name: event.currentTarget.value })}
      />
      <TextField
        label="Your title"
        hint="Such as IT lead or service manager"
        maxLength={300}
        autoComplete="organization-title"
        value={person.title}
        onChange={(event) => onChange({ ...person, title: event.currentTarget.value })}
      />
    </div>
  );
}
