"use client";

import { useState } from "react";
import type { SaidMark } from "#lib/document/import/legend.ts";
import { DUTIES, type Duty } from "#lib/matrix/schema/role.ts";
import { DUTY_WORDS } from "#lib/wording/duty-words.ts";
import { Button } from "../components/button.tsx";
import { SelectField } from "../components/select-field.tsx";
import styles from "./import.module.css";

type Meaning = Duty | "unsaid" | "both" | "nothing";

const OPTIONS: readonly { readonly value: Meaning; readonly label: string }[] = [
  { value: "unsaid", label: "Choose…" },
  ...DUTIES.map((duty) => ({ value: duty, label: DUTY_WORDS[duty].name })),
  { value: "both", label: "Responsible and accountable" },
  { value: "nothing", label: "Nothing: leave it empty" },
];

const dutiesOf = (meaning: Exclude<Meaning, "unsaid">): readonly Duty[] =>
  meaning === "both" ? ["accountable", "responsible"] : meaning === "nothing" ? [] : [meaning];

interface MarksPartProps {
  /** How deep its heading stands. */
  readonly heading: "h2" | "h3";
  readonly marks: readonly string[];
  readonly onSaid: (marks: readonly SaidMark[]) => void;
}

/** Asks what marks mean that the file does not explain; none is taken for a letter before somebody has said so. */
export function MarksPart({ heading: Heading, marks, onSaid }: MarksPartProps) {
  const [meanings, setMeanings] = useState<Readonly<Record<string, Meaning>>>({});
  const said = marks.flatMap((sign): readonly SaidMark[] => {
    const meaning = meanings[sign] ?? "unsaid";
    return meaning === "unsaid" ? [] : [{ sign, duties: dutiesOf(meaning) }];
  });
  return (
    <section className="stack" aria-labelledby="marks">
      <Heading id="marks">What do these marks mean?</Heading>
      <p>The sheet does not say. Cells with a mark stay empty until you do.</p>
      <div className={styles.roles}>
        {marks.map((sign) => (
          <SelectField<Meaning>
            key={sign}
            label={`“${sign}” means`}
            value={meanings[sign] ?? "unsaid"}
            options={OPTIONS}
            onChange={(meaning) => setMeanings({ ...meanings, [sign]: meaning })}
          />
        ))}
      </div>
      <div>
        <Button variant="primary" disabled={said.length === 0} onClick={() => onSaid(said)}>
          Read it so
        </Button>
      </div>
    </section>
  );
}
