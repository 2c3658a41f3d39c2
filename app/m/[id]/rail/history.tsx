"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Change } from "#lib/matrix/tables.ts";
import { changeInWords } from "#lib/wording/change-in-words.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import type { MatrixSession } from "../matrix-session.tsx";
import { type LoadedChanges, loadChanges } from "../session/load-changes.ts";
import { touchesRow } from "./history-filter.ts";
import styles from "./rail.module.css";
import { readingsOf } from "./row-readings.ts";

interface HistoryProps {
  readonly session: MatrixSession;
  /** The one row to tell of, or `null` for the whole matrix. */
  readonly row: ActivityId | null;
}

const PAGE = 60;
const NO_READINGS: ReadonlyMap<number, string> = new Map();

interface ChangeLineProps {
  readonly change: Change;
  readonly session: MatrixSession;
  /** How the row read from then on, in the history of one row. */
  readonly reading: string | undefined;
}

function ChangeLine({ change, session, reading }: ChangeLineProps) {
  return (
    <li className={styles["card"]}>
      <p>{changeInWords(change, session.view)}</p>
      {reading !== undefined && <p className="small soft">From then on: {reading}</p>}
      <p className={styles["when"]}>
        <time dateTime={change.at}>{change.at.slice(0, 16).replace("T", " ")} UTC</time>,{" "}
        {session.content.header[change.by.side]}, revision {change.revision}
      </p>
    </li>
  );
}

/** Every change with who, when and what, newest first. */
export function History({ session, row }: HistoryProps) {
  const [loaded, setLoaded] = useState<LoadedChanges | null>(null);
  const [person, setPerson] = useState("");
  const [rowFilter, setRowFilter] = useState<string>("");
  const [shown, setShown] = useState(PAGE);
  const [attempt, setAttempt] = useState(0);
  const last = useRef<readonly Change[]>([]);
  const { id, revision } = session.view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isCurrent = true;
    const held = last.current;
    void loadChanges(id, held.at(-1)?.revision ?? 0).then((next) => {
      if (!isCurrent) return;
      if (next.ok) last.current = [...held, ...next.changes];
      setLoaded(next.ok ? { ok: true, changes: last.current } : next);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, revision, attempt]);
  const wantedRow = row ?? (rowFilter === "" ? null : rowFilter);
  const changes = loaded?.ok ? loaded.changes : undefined;
  const people = useMemo(
    () => [
      ...new Map(
        (changes ?? []).map((change) => [change.by.participant as string, change.by.name]),
      ).entries(),
    ],
    [changes],
  );
  const found = useMemo(
    () =>
      (changes ?? [])
        .filter(
          (change) =>
            (person === "" || change.by.participant === person) &&
            (wantedRow === null || touchesRow(change, wantedRow, session.view)),
        )
        .reverse(),
    [changes, person, wantedRow, session.view],
  );
  const readings = useMemo(() => {
    const one = session.content.areas
      .flatMap(({ activities }) => activities)
      .find(({ id }) => id === wantedRow);
    return one ? readingsOf(session.view, changes ?? [], one.id) : NO_READINGS;
  }, [session.content.areas, session.view, changes, wantedRow]);
  if (loaded === null) return <p className="soft">Loading the history…</p>;
  if (!loaded.ok) {
    return (
      <EmptyState
        title={loaded.message}
        actions={<Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>}
      />
    );
  }
  const rows = session.content.areas.flatMap((area) => area.activities);
  return (
    <>
      {row === null && (
        <div className={styles["filters"]}>
          <SelectField
            label="Person"
            value={person}
            options={[
              { value: "", label: "Everybody" },
              ...people.map(([value, label]) => ({ value, label })),
            ]}
            onChange={setPerson}
          />
          <SelectField
            label="Row"
            value={rowFilter}
            options={[
              { value: "", label: "All rows" },
              ...rows.map((one) => ({ value: one.id as string, label: one.name })),
            ]}
            onChange={setRowFilter}
          />
        </div>
      )}
      {found.length === 0 && (
        <p className="soft">
          {person === "" && wantedRow === null
            ? "Nothing has changed yet."
            : "Nothing of that kind has changed yet."}
        </p>
      )}
      <ul className={styles["list"]}>
        {found.slice(0, shown).map((change) => (
          <ChangeLine
            key={change.revision}
            change={change}
            session={session}
            reading={readings.get(change.revision)}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, found.length - shown)} more
        </Button>
      )}
    </>
  );
}
