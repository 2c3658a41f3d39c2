import { ConflictId } from "#lib/matrix/schema/ids.ts";
import type { Conflict } from "#lib/matrix/schema/record.ts";
import { Button } from "../../../components/button.tsx";
import { ButtonLink } from "../../../components/button-link.tsx";
import type { MatrixSession, SessionNotice } from "../matrix-session.tsx";
import { valueWords } from "../rail/conflict-words.ts";
import styles from "./away.module.css";

interface AwayItemProps {
  readonly notice: SessionNotice;
  readonly session: MatrixSession;
}

function rowName({ view }: MatrixSession, { op }: SessionNotice): string | undefined {
  const { body } = op ?? {};
  if (!body) return undefined;
  const row = "activity" in body && typeof body.activity === "string" ? body.activity : undefined;
  const id = body.kind === "activity.edit" ? body.id : row;
  return id === undefined ? undefined : view.tables.activity[id]?.name;
}

function Clash({
  id,
  conflict,
  session,
}: {
  readonly id: string;
  readonly conflict: Conflict;
  readonly session: MatrixSession;
}) {
  const { view, dispatch, dismiss } = session;
  const { standing, losing, field } = conflict;
  const settle = (choice: "losing" | "standing") => {
    dispatch([{ kind: "conflict.settle", id: ConflictId.parse(id), choice }]);
    dismiss(id);
  };
  return (
    <>
      <dl className={styles["values"]}>
        <div>
          <dt>Stands: {standing.by?.name ?? "somebody"}</dt>
          <dd>{valueWords(view, field, standing.value)}</dd>
        </div>
        <div>
          <dt>Yours</dt>
          <dd>{valueWords(view, field, losing.value)}</dd>
        </div>
      </dl>
      <div className={styles["acts"]}>
        <Button onClick={() => settle("standing")}>Keep theirs</Button>
        <Button onClick={() => settle("losing")}>Use mine</Button>
        <ButtonLink href={`/m/${view.id}#conflicts`}>Write a third</ButtonLink>
      </div>
    </>
  );
}

/** One of one's own changes that did not simply go in. */
export function AwayItem({ notice, session }: AwayItemProps) {
  const name = rowName(session, notice);
  const conflict = session.view.tables.conflict[notice.id];
  const isOpen = conflict !== undefined && conflict.settled === null;
  return (
    <li className={styles["item"]}>
      {name !== undefined && <span className={styles["place"]}>{name}</span>}
      <span>{notice.message}</span>
      {isOpen ? (
        <Clash id={notice.id} conflict={conflict} session={session} />
      ) : (
        <div className={styles["acts"]}>
          <Button variant="plain" onClick={() => session.dismiss(notice.id)}>
            I have read this
          </Button>
        </div>
      )}
    </li>
  );
}
