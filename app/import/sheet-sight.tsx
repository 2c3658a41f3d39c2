"use client";

import { useEffect, useRef } from "react";
import { COLUMN_USES, type ColumnUse, type SheetPreview } from "#lib/document/import/sheet-preview.ts";
import type { ImportWish, UnderstoodTable } from "#lib/document/import/understand.ts";
import type { UnderstoodSheet } from "#lib/document/import/understood.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { DUTIES } from "#lib/matrix/schema/role.ts";
import { DUTY_WORDS } from "#lib/wording/duty-words.ts";
import { Button } from "../components/button.tsx";
import { SelectField } from "../components/select-field.tsx";
import styles from "./import.module.css";
import { MarksPart } from "./marks-part.tsx";

const USE_WORDS: Readonly<Record<ColumnUse, string>> = {
  activity: "Activity",
  area: "Area",
  note: "Note",
  role: "Role",
  letter: "Letter",
  none: "Not read",
};
const SHAPE_WORDS: Readonly<Record<UnderstoodTable["shape"], string>> = {
  wide: "letters under roles",
  names: "names under letters",
  long: "one letter a row",
  marks: "marks under letters",
};

interface SheetSightProps {
  readonly sheet: UnderstoodSheet;
  readonly wish: ImportWish;
  readonly onCorrect: (wish: ImportWish) => void;
}

const nameOf = ({ sheet, headings, activities }: UnderstoodTable): string =>
  `${[sheet, ...headings.slice(-1)].join(": ")} (${activities})`;

/** The table as it stands, with what each column and the headings were taken for; all of it can be said otherwise. */
export function SheetSight({ sheet, wish, onCorrect }: SheetSightProps) {
  const [preview] = sheet.previews;
  const [table] = sheet.tables;
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed may be gone from the new reading: whoever works by keys goes on from here.
  useEffect(() => {
    if (sheet && document.activeElement === document.body) title.current?.focus();
  }, [sheet]);
  if (!preview || !table) return null;
  const more = sheet.tables.length - 1;
  const { legend: _legend, marks: _marks, ...asked } = wish;
  const said: ImportWish = wish.marks ? { marks: wish.marks } : {};
  const keep: ImportWish = wish.legend ? { ...said, legend: wish.legend } : said;
  return (
    <section className="stack" aria-labelledby="sight">
      <h3 id="sight" ref={title} tabIndex={-1}>
        How it was read
      </h3>
      <p>
        “{table.sheet}”: {SHAPE_WORDS[table.shape]}
        {table.isTurned ? ", roles in rows and activities in columns" : ""}, headings in{" "}
        {table.isTurned ? "column" : "row"} {table.headerRow}
        {more > 0 ? `, and ${more} more ${more === 1 ? "table" : "tables"} that belong to it` : ""}.
      </p>
      {sheet.others.length > 0 && (
        <SelectField
          label="The table"
          hint="There are others in this file that could be a matrix"
          value={String(wish.table ?? "found")}
          options={[
            { value: "found", label: sheet.tables.map(nameOf)[0] ?? "The one that was found" },
            ...sheet.others.map((other) => ({ value: String(other.index), label: nameOf(other) })),
          ]}
          onChange={(value) => onCorrect(value === "found" ? keep : { ...keep, table: Number(value) })}
        />
      )}
      <PreviewTable
        preview={preview}
        onColumns={(columns) =>
          onCorrect({ ...keep, table: table.index, isTurned: preview.isTurned, columns })
        }
      />
      <div className="row">
        <Button onClick={() => onCorrect({ ...keep, table: table.index, isTurned: !table.isTurned })}>
          {table.isTurned ? "Read rows as activities" : "Read columns as activities"}
        </Button>
        {Object.keys(asked).length > 0 && (
          <Button variant="plain" onClick={() => onCorrect(said)}>
            As it was found
          </Button>
        )}
      </div>
      {sheet.marks.length > 0 && (
        <MarksPart
          key={sheet.marks.join()}
          heading="h3"
          marks={sheet.marks}
          onSaid={(marks) => onCorrect({ ...wish, marks: [...(wish.marks ?? []), ...marks] })}
        />
      )}
      {sheet.legend.length > 0 && (
        <LegendPart sheet={sheet} onLegend={(legend) => onCorrect({ ...wish, legend })} />
      )}
    </section>
  );
}

interface PreviewTableProps {
  readonly preview: SheetPreview;
  readonly onColumns: (columns: NonNullable<ImportWish["columns"]>) => void;
}

function PreviewTable({ preview, onColumns }: PreviewTableProps) {
  const { columns, rows, header, first } = preview;
  const uses = columns.map(({ use }) => use);
  const canChoose = preview.shape === "wide";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by key
    <section className={styles.scroll} tabIndex={0} aria-label="The table as it stands">
      <table className={styles.sight}>
        <thead>
          <tr>
            <th scope="col">{preview.isTurned ? "Col." : "Row"}</th>
            {columns.map(({ name, use }, column) => (
              <th scope="col" key={name} data-use={use}>
                <span className="sr-only">Column {name}: </span>
                {canChoose ? (
                  <select
                    className="input"
                    aria-label={`What column ${name} holds`}
                    value={use}
                    onChange={(event) => {
                      const chosen = COLUMN_USES.find((one) => one === event.currentTarget.value) ?? "none";
                      const only = chosen === "role" || chosen === "none";
                      const next = uses.map((one, at) =>
                        at === column ? chosen : one === chosen && !only ? "none" : one,
                      );
                      onColumns({ header: header + first, uses: next });
                    }}
                  >
                    {COLUMN_USES.filter((one) => one !== "letter").map((one) => (
                      <option key={one} value={one}>
                        {USE_WORDS[one]}
                      </option>
                    ))}
                  </select>
                ) : (
                  USE_WORDS[use]
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }, index) => (
            <tr key={number} data-header={index === header}>
              <th scope="row">
                {canChoose && index !== header ? (
                  <button
                    type="button"
                    className={styles.rowNumber}
                    aria-label={`Row ${number} holds the headings`}
                    title="This row holds the headings"
                    onClick={() => onColumns({ header: index + first, uses })}
                  >
                    {number}
                  </button>
                ) : (
                  number
                )}
              </th>
              {cells.map((cell, column) => (
                <td key={`${number} ${columns[column]?.name}`} data-use={columns[column]?.use}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const DUTY_OPTIONS = [
  ...DUTIES.map((duty) => ({ value: duty, label: DUTY_WORDS[duty].name })),
  { value: "none" as const, label: "Something else" },
];

interface LegendPartProps {
  readonly sheet: UnderstoodSheet;
  readonly onLegend: (legend: UnderstoodSheet["legend"]) => void;
}

function LegendPart({ sheet, onLegend }: LegendPartProps) {
  return (
    <details>
      <summary>What the letters mean, by the file’s own legend</summary>
      <div className={styles.roles}>
        {sheet.legend.map(({ sign, meaning, duty }) => (
          <SelectField<Duty | "none">
            key={sign}
            label={sign}
            hint={`“${meaning}”`}
            value={duty ?? "none"}
            options={DUTY_OPTIONS}
            onChange={(value) =>
              onLegend(
                sheet.legend.map((entry) =>
                  entry.sign === sign ? { ...entry, duty: value === "none" ? null : value } : entry,
                ),
              )
            }
          />
        ))}
      </div>
    </details>
  );
}
