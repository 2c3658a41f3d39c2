import { useMemo } from "react";
import { listOpenConflicts, placeOfConflict } from "#lib/matrix/conflicts.ts";
import { settledInWords } from "#lib/wording/conflict-words.ts";
import { placeInWords } from "#lib/wording/field-place.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LocalTime } from "../../../components/local-time.tsx";
import { editorOfConflict, goToConflict } from "../actions/conflict-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { ConflictList } from "../conflicts/conflict-list.tsx";
import styles from "../conflicts/conflicts.module.css";
import type { MatrixSession } from "../matrix-session.tsx";

interface ConflictsProps {
  readonly session: MatrixSession;
  readonly getContext: () => ActionContext;
}

const MOST = 30;

function Settled({ session }: Pick<ConflictsProps, "session">) {
  const settled = Object.entries(session.view.tables.conflict).flatMap(([id, conflict]) =>
    conflict.settled ? [{ id, conflict, at: conflict.settled.at }] : [],
  );
  if (settled.length === 0) return null;
  const newest = settled.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST);
  return (
    <details className={styles["settled"]}>
      <summary>Settled ({settled.length})</summary>
      <ul className="plain">
        {newest.map(({ id, conflict, at }) => (
          <li key={id}>
            {capitalised(placeInWords(session.view, placeOfConflict(conflict)))}: {settledInWords(conflict)}{" "}
            <span className="small soft">
              <LocalTime at={at} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Two values for one field, side by side, until somebody chooses; and how earlier ones ended. */
export function Conflicts({ session, getContext }: ConflictsProps) {
  const open = useMemo(() => listOpenConflicts(session.view), [session.view]);
  const { canEdit, send } = getContext();
  const goTo = (one: (typeof open)[number]) => goToConflict(getContext(), one);
  const editorOf = (one: (typeof open)[number]) => editorOfConflict(getContext(), one);
  return (
    <>
      {open.length === 0 && (
        <EmptyState title="No conflicts">
          <p>
            When two people write the same field at the same time, both values stand here until somebody
            chooses.
          </p>
        </EmptyState>
      )}
      <ConflictList
        conflicts={open}
        desk={{ session, canEdit, send, goTo, editorOf }}
        label="Open conflicts"
      />
      <Settled session={session} />
    </>
  );
}
