"use client";

import { useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import type { Content } from "#lib/matrix/content.ts";
import { type ActivityId, RoundId } from "#lib/matrix/schema/ids.ts";
import { countOf, lineList } from "#lib/wording/line-list.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { ChoiceCards } from "../../../components/choice-cards.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./round.module.css";

type Scope = "all" | "areas" | "rows";

interface Choice {
  readonly scope: Scope;
  readonly areas: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
}

/** Rows that the page's address names (`?rows=a,b`): chosen in the grid. */
function rowsOfAddress(): readonly string[] {
  const named = new URLSearchParams(window.location.search).get("rows");
  return named ? named.split(",") : [];
}

function chosenRows({ areas }: Content, choice: Choice): readonly ActivityId[] {
  return areas.flatMap((area) => {
    if (choice.scope === "areas" && !choice.areas.has(area.id)) return [];
    const rows = area.activities.map(({ id }) => id);
    return choice.scope === "rows" ? rows.filter((id) => choice.rows.has(id)) : rows;
  });
}

function aboutOf({ areas }: Content, choice: Choice, count: number): string {
  if (choice.scope === "all") return "all rows";
  if (choice.scope === "rows") return countOf(count, "chosen row", "chosen rows");
  const names = areas.filter(({ id }) => choice.areas.has(id)).map(({ name }) => name);
  const all = lineList(names);
  return all.length <= 200 ? all : countOf(names.length, "area", "areas");
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Either side asks both about all rows, an area or a selection; `isNew`: a round on this page was just called off. */
export function ProposeRound({ isNew }: { readonly isNew: boolean }) {
  const { content, me, dispatch } = useMatrixSession();
  const [choice, setChoice] = useState<Choice>({ scope: "all", areas: new Set(), rows: new Set() });
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    const named = rowsOfAddress();
    if (named.length > 0) setChoice((now) => ({ ...now, scope: "rows", rows: new Set(named) }));
  }, []);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew && document.activeElement === document.body) title.current?.focus();
  }, [isNew]);
  const { areas, header } = content;
  const total = areas.reduce((sum, area) => sum + area.activities.length, 0);
  if (total === 0)
    return <EmptyState title="There is nothing to ask about yet">Add rows to the matrix first.</EmptyState>;
  const rows = chosenRows(content, choice);
  const other = header[me.side === "buyer" ? "provider" : "buyer"];
  const propose = () => {
    if (rows.length === 0) return setRefused("Choose at least one area or row.");
    const id = RoundId.parse(v7());
    const about = aboutOf(content, choice, rows.length);
    setRefused(dispatch([{ kind: "round.propose", id, about, rows: [...rows] }])?.message ?? null);
  };
  return (
    <section className={styles.sheet} aria-labelledby="propose">
      <h2 id="propose" ref={title} tabIndex={-1}>
        Propose a round
      </h2>
      <ChoiceCards
        legend="What to ask about"
        value={choice.scope}
        onChange={(scope) => setChoice({ ...choice, scope })}
        choices={[
          { value: "all", label: `All ${total} rows`, hint: "About 15 seconds a row." },
          { value: "areas", label: "Some areas" },
          { value: "rows", label: "Single rows" },
        ]}
      />
      {choice.scope === "areas" && (
        <fieldset className={styles.picks}>
          <legend className="field-label">Areas</legend>
          {areas.map((area) => (
            <label key={area.id} className="check">
              <input
                type="checkbox"
                checked={choice.areas.has(area.id)}
                onChange={() => setChoice({ ...choice, areas: toggled(choice.areas, area.id) })}
              />
              {area.name} ({area.activities.length})
            </label>
          ))}
        </fieldset>
      )}
      {choice.scope === "rows" &&
        areas.map((area) => (
          <fieldset key={area.id} className={styles.picks}>
            <legend className="field-label">{area.name}</legend>
            {area.activities.map((row) => (
              <label key={row.id} className="check">
                <input
                  type="checkbox"
                  checked={choice.rows.has(row.id)}
                  onChange={() => setChoice({ ...choice, rows: toggled(choice.rows, row.id) })}
                />
                {row.name}
              </label>
            ))}
          </fieldset>
        ))}
      {refused !== null && (
        <Banner tone="error" live="alert">
          {refused}
        </Banner>
      )}
      <div className="row">
        <Button variant="primary" size="large" onClick={propose}>
          Ask both sides about {countOf(rows.length, "row", "rows")}
        </Button>
        <p className="small soft">
          {other} sees the same rows at once, and none of your answers before both sides have submitted.
        </p>
      </div>
    </section>
  );
}
