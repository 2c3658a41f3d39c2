"use client";

import { useState } from "react";
import { byOrder } from "#lib/matrix/order.ts";
import { AREA_TOPICS, type AreaTopic } from "#lib/matrix/schema/activity.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { TOPIC_WORDS } from "#lib/wording/row-words.ts";
import { SelectField } from "../components/select-field.tsx";
import styles from "./import.module.css";

const OPTIONS: readonly { readonly value: AreaTopic | "none"; readonly label: string }[] = [
  ...AREA_TOPICS.map((topic) => ({ value: topic, label: TOPIC_WORDS[topic] })),
  { value: "none", label: "None of these" },
];
const MOST_OPEN = 12;

interface AreasPartProps {
  readonly areas: MatrixParts["areas"];
  readonly onTopic: (area: string, topic: AreaTopic | null) => void;
}

/** Which of the usual areas each area of the sheet is, as guessed by its words, to be said otherwise. */
export function AreasPart({ areas, onTopic }: AreasPartProps) {
  const lines = byOrder(areas);
  // Who says what the last one is about must not have it closed under their hands.
  const [isOpen] = useState(() => lines.length <= MOST_OPEN && lines.some(([, { topic }]) => topic === null));
  const known = lines.filter(([, { topic }]) => topic !== null).length;
  return (
    <section className="stack" aria-labelledby="areas">
      <h3 id="areas">What are the areas about?</h3>
      <details open={isOpen}>
        <summary>
          {known} of {lines.length} {lines.length === 1 ? "area is" : "areas are"} known as one of the nine
          usual ones
        </summary>
        <div className={styles.roles}>
          {lines.map(([id, { name, topic }]) => (
            <SelectField<AreaTopic | "none">
              key={id}
              label={name}
              value={topic ?? "none"}
              options={OPTIONS}
              onChange={(value) => onTopic(id, value === "none" ? null : value)}
            />
          ))}
        </div>
      </details>
    </section>
  );
}
