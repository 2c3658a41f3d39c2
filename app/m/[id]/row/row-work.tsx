import type { TimeLimit } from "#lib/matrix/schema/activity.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { CHARGE_WORDS, CLOCK_WORDS, KIND_WORDS, RHYTHM_WORDS, UNIT_WORDS } from "#lib/wording/row-words.ts";
import { TextField } from "../../../components/text-field.tsx";
import { conflictHint } from "../conflicts/conflict-hint.tsx";
import { HoursSelect } from "./hours-select.tsx";
import styles from "./row.module.css";
import { RowChoice } from "./row-choice.tsx";
import type { RowEditor } from "./row-editor.ts";
import { RowText } from "./row-text.tsx";
import { useDraft } from "./use-draft.ts";

const NO_LIMIT: TimeLimit = { amount: null, unit: "hours", clock: null, from: null };

function capitals<V extends string>(words: Readonly<Record<V, string>>): Readonly<Record<V, string>> {
  const entries = Object.entries<string>(words).map(([key, text]) => [key, capitalised(text)]);
  return { ...words, ...Object.fromEntries(entries) };
}

const UNITS: Readonly<Record<TimeLimit["unit"], string>> = {
  minutes: capitalised(UNIT_WORDS.minutes[1]),
  hours: capitalised(UNIT_WORDS.hours[1]),
  days: capitalised(UNIT_WORDS.days[1]),
  weeks: capitalised(UNIT_WORDS.weeks[1]),
  months: capitalised(UNIT_WORDS.months[1]),
};

function TimeLimitFields({ editor }: { readonly editor: RowEditor }) {
  const limit = editor.row.timeLimit ?? NO_LIMIT;
  const set = (fields: Partial<TimeLimit>, base?: number) => {
    const next = { ...limit, ...fields };
    const isEmpty = next.amount === null && next.clock === null && next.from === null;
    return editor.edit({ timeLimit: isEmpty ? null : next }, base);
  };
  const amount = useDraft(editor, limit.amount === null ? "" : String(limit.amount), (text, base) => {
    const read = Number(text);
    if (text === "") return set({ amount: null }, base);
    return Number.isFinite(read) && read > 0 ? set({ amount: read }, base) : undefined;
  });
  const from = useDraft(editor, limit.from ?? "", (text, base) =>
    set({ from: text === "" ? null : text }, base),
  );
  return (
    <>
      <div className={styles["pair"]}>
        <TextField
          label="Within"
          hint={conflictHint(editor.inConflict.has("timeLimit"))}
          type="number"
          min="0"
          step="any"
          inputMode="decimal"
          readOnly={!editor.canEdit}
          {...amount}
        />
        <RowChoice
          label="Unit"
          value={limit.unit}
          words={UNITS}
          disabled={!editor.canEdit}
          onChange={(unit) => unit && set({ unit })}
        />
        <RowChoice
          label="Counted"
          value={limit.clock}
          words={capitals(CLOCK_WORDS)}
          unsaid="Not said"
          disabled={!editor.canEdit}
          onChange={(clock) => set({ clock })}
        />
      </div>
      <TextField
        label="The clock starts"
        hint="Such as “the opening of the ticket”."
        maxLength={300}
        readOnly={!editor.canEdit}
        {...from}
      />
    </>
  );
}

/** What kind of act it is, when, how often, how fast, and who pays. */
export function RowWork({ editor }: { readonly editor: RowEditor }) {
  const { row, edit, canEdit, inConflict } = editor;
  return (
    <section className={styles["section"]} aria-label="When and how">
      <h3>When and how</h3>
      <RowText
        editor={editor}
        field="appliesTo"
        label="What it applies to"
        hint="Sites, systems or people; empty means all."
      />
      <HoursSelect
        label="Promised hours"
        hint={conflictHint(inConflict.has("hours"))}
        value={row.hours}
        disabled={!canEdit}
        onChange={(hours) => edit({ hours })}
      />
      <div className={styles["pair"]}>
        <RowChoice
          label="How often"
          hint={conflictHint(inConflict.has("rhythm"))}
          value={row.rhythm}
          words={capitals(RHYTHM_WORDS)}
          unsaid="Not said"
          disabled={!canEdit}
          onChange={(rhythm) => edit({ rhythm })}
        />
        <RowChoice
          label="Charge"
          hint={conflictHint(inConflict.has("charge"))}
          value={row.charge}
          words={capitals(CHARGE_WORDS)}
          unsaid="Not said"
          disabled={!canEdit}
          onChange={(charge) => edit({ charge })}
        />
        <RowChoice
          label="Kind of row"
          hint={conflictHint(inConflict.has("kind"))}
          value={row.kind}
          words={KIND_WORDS}
          disabled={!canEdit}
          onChange={(kind) => kind && edit({ kind })}
        />
      </div>
      <TimeLimitFields editor={editor} />
    </section>
  );
}
