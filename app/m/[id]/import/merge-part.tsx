"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { v7 } from "uuid";
import { mergeOps } from "#lib/document/import/merge-ops.ts";
import {
  guessTargets,
  type MergedRow,
  planMerge,
  type RoleTarget,
  type RoleTargets,
} from "#lib/document/import/merge-plan.ts";
import { byOrder } from "#lib/matrix/order.ts";
import { RoleId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import styles from "../../../import/import.module.css";
import { useMatrixSession } from "../matrix-session.tsx";
import { MergeRows } from "./merge-rows.tsx";

const toValue = (target: RoleTarget | undefined): string =>
  target?.kind === "column" ? target.id : (target?.kind ?? "none");

function toTarget(value: string): RoleTarget {
  if (value === "new" || value === "none") return { kind: value };
  return { kind: "column", id: RoleId.parse(value) };
}

/** Cells that are written without a question: empty ones, and those of new columns. */
function countFilled({ id, match, cells }: MergedRow, parts: MatrixParts, targets: RoleTargets): number {
  const fresh = Object.keys(parts.cells[id] ?? {}).filter((role) => targets[role]?.kind === "new");
  return match ? cells.filter(({ state }) => state === "fills").length + fresh.length : 0;
}

interface MergePartProps {
  readonly parts: MatrixParts;
  /** Whether the sheet is being read again, so that what is shown is not what will be. */
  readonly isReading: boolean;
}

/** Which column each brought role is, what becomes of each row, and the one button that writes it all as one change. */
export function MergePart({ parts, isReading }: MergePartProps) {
  const router = useRouter();
  const { view, content, dispatch } = useMatrixSession();
  const [targets, setTargets] = useState<RoleTargets>(() => guessTargets(content, parts));
  const rows = useMemo(() => planMerge(content, parts, targets), [content, parts, targets]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [overwritten, setOverwritten] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState("");

  const fresh = rows.filter(({ match }) => match === null);
  const added = new Set(fresh.filter(({ id }) => !left.has(id)).map(({ id }) => id));
  const fills = rows.reduce((sum, row) => sum + countFilled(row, parts, targets), 0);
  const columns = content.roles.map(({ id, name }) => ({ value: id as string, label: name }));

  const merge = () => {
    const bodies = mergeOps({
      agreed: content,
      parts,
      targets,
      rows,
      choices: { added, overwritten },
      newId: v7,
    });
    const refused = bodies.length > 0 ? dispatch(bodies) : undefined;
    if (refused) setProblem(refused.message);
    else router.push(`/m/${view.id}`);
  };

  return (
    <>
      <section className="stack" aria-labelledby="columns">
        <h3 id="columns">Which column is which</h3>
        <div className={styles.roles}>
          {byOrder(parts.roles).map(([id, { name }]) => (
            <SelectField
              key={id}
              label={name}
              value={toValue(targets[id])}
              options={[
                ...columns,
                { value: "new", label: "A new column" },
                { value: "none", label: "Leave it out" },
              ]}
              onChange={(value) => setTargets({ ...targets, [id]: toTarget(value) })}
            />
          ))}
        </div>
      </section>
      <MergeRows
        rows={rows}
        roles={content.roles}
        left={left}
        overwritten={overwritten}
        onLeft={setLeft}
        onOverwritten={setOverwritten}
      />
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      <div>
        <Button variant="primary" size="large" disabled={isReading} onClick={merge}>
          Bring in {added.size} new {added.size === 1 ? "row" : "rows"} and fill {fills}{" "}
          {fills === 1 ? "cell" : "cells"}
          {overwritten.size > 0 ? `, overwrite in ${overwritten.size}` : ""}
        </Button>
      </div>
      <p className="small soft">One change: Ctrl+Z in the matrix takes all of it back.</p>
    </>
  );
}
