"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { canonicalJson, type Json } from "#lib/matrix/canonical-json.ts";
import type { OpenConflict } from "#lib/matrix/conflicts.ts";
import type { Author } from "#lib/matrix/schema/record.ts";
import { choiceWords, conflictValue } from "#lib/wording/conflict-words.ts";
import { placeInWords } from "#lib/wording/field-place.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { whoseInWords } from "#lib/wording/whose-value.ts";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/line-icon.tsx";
import { LocalTime } from "../../../components/local-time.tsx";
import { type ConflictDesk, pageOfConflict } from "./conflict-desk.ts";
import styles from "./conflicts.module.css";
import { ThirdLetters } from "./third-letters.tsx";
import { ThirdText } from "./third-text.tsx";
import { thirdKind } from "./third-value.ts";

interface ConflictCardProps {
  readonly open: OpenConflict;
  readonly desk: ConflictDesk;
  /** Called once somebody here has chosen. */
  readonly onSettled?: (() => void) | undefined;
}

interface ValueProps {
  readonly whose: string;
  readonly by: Author | null;
  readonly at: string | null;
  readonly text: string;
  readonly stands: boolean;
}

function Value({ whose, by, at, text, stands }: ValueProps) {
  return (
    <div className={styles["value"]} data-stands={stands || undefined} data-party={by?.side}>
      <dt>
        <span className={styles["whose"]}>
          {whose}
          {at !== null && (
            <>
              , <LocalTime at={at} />
            </>
          )}
        </span>
        <span className="tag">{stands ? "Stands" : "Came later"}</span>
      </dt>
      <dd>{text}</dd>
    </div>
  );
}

function PlaceName({ open, desk }: Pick<ConflictCardProps, "open" | "desk">): ReactNode {
  const name = capitalised(placeInWords(desk.session.view, open.place));
  const page = pageOfConflict(open);
  if (desk.goTo && open.conflict.activity !== null && !open.isGone) {
    const { goTo } = desk;
    return (
      <button type="button" className={styles["place"]} onClick={() => goTo(open)}>
        {name}
      </button>
    );
  }
  if (page !== undefined) return <Link href={`/m/${desk.session.view.id}${page}`}>{name}</Link>;
  return <strong>{name}</strong>;
}

/** The way to a third value that only the field's own editor can write. */
function ElsewhereWay({ open, desk }: Pick<ConflictCardProps, "open" | "desk">): ReactNode {
  const editor = desk.editorOf?.(open);
  const page = desk.editorOf ? pageOfConflict(open) : undefined;
  return (
    <p className="small soft">
      Another value is written in its own field
      {editor && (
        <>
          {" "}
          (
          <button type="button" className={styles["way"]} onClick={editor}>
            open it
          </button>
          )
        </>
      )}
      {page !== undefined && (
        <>
          {" "}
          (<Link href={`/m/${desk.session.view.id}${page}`}>open it</Link>)
        </>
      )}
      ; then keep what stands.
    </p>
  );
}

/** Two values for one place, with who wrote them and when, and the three ways to end it. */
export function ConflictCard({ open, desk, onSettled }: ConflictCardProps) {
  const [isWriting, setWriting] = useState(false);
  const { session, canEdit, send } = desk;
  const { view, me, content } = session;
  const { losing, standing } = open.conflict;
  const words = choiceWords(open.conflict, me.participant);
  const isMoved = canonicalJson(toJson(open.now)) !== canonicalJson(toJson(standing.value));
  const third = thirdKind(open);
  const settle = (choice: "losing" | "standing", done: string) => {
    if (send([{ kind: "conflict.settle", id: open.id, choice }], done)) onSettled?.();
  };
  const whose = (by: Author | null) => whoseInWords(by, me.participant, content.header);
  return (
    <article className={styles["card"]} aria-label={`Two values: ${placeInWords(view, open.place)}`}>
      <p className={styles["title"]}>
        <Icon name="conflict" /> <PlaceName open={open} desk={desk} />
      </p>
      <dl className={styles["values"]}>
        <Value
          whose={whose(standing.by)}
          by={standing.by}
          at={standing.at}
          text={conflictValue(view, open, standing.value)}
          stands={!isMoved}
        />
        <Value
          whose={whose(losing.by)}
          by={losing.by}
          at={losing.at}
          text={conflictValue(view, open, losing.value)}
          stands={false}
        />
        {isMoved && !open.isGone && (
          <Value
            whose="Written since"
            by={null}
            at={null}
            text={conflictValue(view, open, open.now)}
            stands
          />
        )}
      </dl>
      {open.isGone && (
        <p className="small">
          What it is about was removed or folded away meanwhile. Bring it back to use the other value, or keep
          what stands.
        </p>
      )}
      {canEdit && isWriting && third === "letters" && (
        <ThirdLetters open={open} desk={desk} onDone={() => setWriting(false)} />
      )}
      {canEdit && isWriting && third === "text" && (
        <ThirdText open={open} desk={desk} onDone={() => setWriting(false)} />
      )}
      {canEdit && !open.isGone && third === "elsewhere" && <ElsewhereWay open={open} desk={desk} />}
      {canEdit && !isWriting && (
        <div className={styles["acts"]}>
          {!open.isGone && (
            <Button onClick={() => settle("losing", "The conflict is settled.")}>{words.losing}</Button>
          )}
          <Button onClick={() => settle("standing", "The conflict is settled: what stands is kept.")}>
            {isMoved || open.isGone ? "Keep what stands" : words.standing}
          </Button>
          {third !== "elsewhere" && <Button onClick={() => setWriting(true)}>Write another</Button>}
        </div>
      )}
      {!canEdit && <p className="small soft">Somebody with the right to edit chooses between them.</p>}
    </article>
  );
}

/** Values of conflicts came through JSON. */
function toJson(value: unknown): Json {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
