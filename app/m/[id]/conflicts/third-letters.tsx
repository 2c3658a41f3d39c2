import { type KeyboardEvent, useState } from "react";
import type { OpenConflict } from "#lib/matrix/conflicts.ts";
import { dutiesOf, findDuty, letterOf, sortDuties } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import { Assignment, type Duty } from "#lib/matrix/schema/role.ts";
import { cellInShort } from "#lib/wording/cell-in-words.ts";
import { DUTY_WORDS, NOT_INVOLVED_WORDS } from "#lib/wording/duty-words.ts";
import { Button } from "../../../components/button.tsx";
import type { ConflictDesk } from "./conflict-desk.ts";
import styles from "./conflicts.module.css";
import { lettersBodies } from "./third-value.ts";

interface ThirdLettersProps {
  readonly open: OpenConflict;
  readonly desk: ConflictDesk;
  readonly onDone: () => void;
}

function cellNow(open: OpenConflict): Assignment {
  const read = Assignment.safeParse(open.now);
  return read.success ? read.data : BLANK;
}

/** Other letters than the two: by button, or by their key. */
export function ThirdLetters({ open, desk, onDone }: ThirdLettersProps) {
  const [cell, setCell] = useState(() => cellNow(open));
  const duties = dutiesOf(desk.session.content.header.letterSet);
  const toggle = (duty: Duty) => {
    const held = cell.duties.includes(duty)
      ? cell.duties.filter((one) => one !== duty)
      : sortDuties([...cell.duties, duty]);
    setCell({ duties: held, when: held.length > 0 ? cell.when : "always", notInvolved: false });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const duty = event.ctrlKey || event.metaKey || event.altKey ? undefined : findDuty(event.key);
    if (!duty || !duties.includes(duty)) return;
    event.preventDefault();
    toggle(duty);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div className={styles["third"]} onKeyDown={onKeyDown}>
      <fieldset className={styles["letters"]} aria-label="Other letters">
        {duties.map((duty, at) => (
          <button
            key={duty}
            type="button"
            className={styles["letter"]}
            // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
            autoFocus={at === 0}
            aria-pressed={cell.duties.includes(duty)}
            aria-label={`${letterOf(duty)}, ${DUTY_WORDS[duty].short}`}
            title={DUTY_WORDS[duty].short}
            onClick={() => toggle(duty)}
          >
            {letterOf(duty)}
          </button>
        ))}
        <button
          type="button"
          className={styles["letter"]}
          aria-pressed={cell.notInvolved}
          aria-label={NOT_INVOLVED_WORDS}
          title={NOT_INVOLVED_WORDS}
          onClick={() => setCell({ ...BLANK, notInvolved: !cell.notInvolved })}
        >
          –
        </button>
      </fieldset>
      <p className="small soft" aria-live="polite">
        {cellInShort(cell)}
      </p>
      <div className={styles["acts"]}>
        <Button
          variant="primary"
          onClick={() => {
            if (desk.send(lettersBodies(open, cell), `Settled: ${cellInShort(cell)}.`)) onDone();
          }}
        >
          Write this
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </div>
  );
}
