import { useState } from "react";
import type { OpenConflict } from "#lib/matrix/conflicts.ts";
import { Button } from "../../../components/button.tsx";
import { TextAreaField } from "../../../components/text-field.tsx";
import type { ConflictDesk } from "./conflict-desk.ts";
import styles from "./conflicts.module.css";
import { textBodies, textNow } from "./third-value.ts";

interface ThirdTextProps {
  readonly open: OpenConflict;
  readonly desk: ConflictDesk;
  readonly onDone: () => void;
}

/** Another text than the two; it begins with the one that stands. */
export function ThirdText({ open, desk, onDone }: ThirdTextProps) {
  const [text, setText] = useState(() => textNow(open));
  const [problem, setProblem] = useState<string>();
  const write = () => {
    const made = textBodies(open, text);
    setProblem(made.ok ? undefined : made.problem);
    if (made.ok && desk.send(made.bodies, "The conflict is settled with another text.")) onDone();
  };
  return (
    <div className={styles["third"]}>
      <TextAreaField
        label="Another text"
        rows={3}
        maxLength={4000}
        autoFocus
        value={text}
        error={problem}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles["acts"]}>
        <Button variant="primary" onClick={write}>
          Write this
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </div>
  );
}
