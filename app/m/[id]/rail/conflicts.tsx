import { ConflictId } from "#lib/matrix/schema/ids.ts";
import type { Conflict } from "#lib/matrix/schema/record.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { NAME_COLUMN } from "../grid/grid-shape.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import { valueWords } from "./conflict-words.ts";
import styles from "./rail.module.css";

interface ConflictsProps {
  readonly session: MatrixSession;
  readonly getContext: () => ActionContext;
}

function Value({
  who,
  at,
  text,
  label,
}: {
  readonly who: string;
  readonly at: string;
  readonly text: string;
  readonly label: string;
}) {
  return (
    <div className={styles["value"]}>
      <span className={styles["when"]}>
        {label}: {who}
        {at === "" ? "" : `, ${at.slice(0, 16).replace("T", " ")} UTC`}
      </span>
      <span>{text}</span>
    </div>
  );
}

function ConflictCard({
  id,
  conflict,
  session,
  getContext,
}: ConflictsProps & { readonly id: string; readonly conflict: Conflict }) {
  const { activity, losing, standing } = conflict;
  const name = activity === null ? undefined : session.view.tables.activity[activity]?.name;
  const isMine = losing.by.participant === session.me.participant;
  const settle = (choice: "losing" | "standing") =>
    getContext().send(
      [{ kind: "conflict.settle", id: ConflictId.parse(id), choice }],
      "The conflict is settled.",
    );
  return (
    <li className={styles["card"]}>
      {activity !== null && name !== undefined && (
        <button
          type="button"
          className={styles["place"]}
          onClick={() => getContext().goTo({ row: activity, column: NAME_COLUMN })}
        >
          {name}
        </button>
      )}
      <Value
        label="Stands"
        who={standing.by?.name ?? "Somebody"}
        at={standing.at ?? ""}
        text={valueWords(session.view, conflict.field, standing.value)}
      />
      <Value
        label="Came too late"
        who={losing.by.name}
        at={losing.at}
        text={valueWords(session.view, conflict.field, losing.value)}
      />
      {getContext().canEdit && (
        <div className={styles["acts"]}>
          <Button onClick={() => settle("losing")}>
            {isMine ? "Keep mine" : `Take ${losing.by.name}’s`}
          </Button>
          <Button onClick={() => settle("standing")}>{isMine ? "Keep theirs" : "Keep what stands"}</Button>
        </div>
      )}
    </li>
  );
}

/** Two values for one field, side by side, until somebody chooses. */
export function Conflicts({ session, getContext }: ConflictsProps) {
  const open = Object.entries(session.view.tables.conflict).filter(
    ([, conflict]) => conflict.settled === null,
  );
  if (open.length === 0) {
    return (
      <EmptyState title="No conflicts">
        <p>
          When two people write the same field at the same time, both values stand here until somebody
          chooses.
        </p>
      </EmptyState>
    );
  }
  return (
    <ul className={styles["list"]}>
      {open.map(([id, conflict]) => (
        <ConflictCard key={id} id={id} conflict={conflict} session={session} getContext={getContext} />
      ))}
    </ul>
  );
}
