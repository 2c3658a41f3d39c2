import type { Activity } from "#lib/matrix/schema/activity.ts";
import type { ActivityId, ChainId } from "#lib/matrix/schema/ids.ts";
import { TextField } from "../../../components/text-field.tsx";
import { conflictHint } from "../conflicts/conflict-hint.tsx";
import styles from "./row.module.css";
import { RowChoice } from "./row-choice.tsx";
import type { RowEditor } from "./row-editor.ts";
import { RowText } from "./row-text.tsx";
import { useDraft } from "./use-draft.ts";

type Holder = NonNullable<Activity["evidenceHolder"]>;

function toList(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

function DependsOn({ editor }: { readonly editor: RowEditor }) {
  const { row, context, canEdit } = editor;
  const others = context.areas.flatMap((area) => area.rows).filter((other) => other.row.id !== row.id);
  const numberOf = (id: ActivityId) => others.find((other) => other.row.id === id);
  const words = Object.fromEntries(
    others
      .filter((other) => !row.dependsOn.includes(other.row.id))
      .map((other) => [other.row.id, `${other.number} ${other.row.name}`]),
  );
  return (
    <div className="stack" data-gap="s">
      {row.dependsOn.length > 0 && (
        <ul>
          {row.dependsOn.map((id) => (
            <li key={id}>
              {numberOf(id)?.number} {numberOf(id)?.row.name ?? "a row that is not shown"}{" "}
              {canEdit && (
                <button
                  type="button"
                  className="button"
                  data-variant="plain"
                  onClick={() => editor.edit({ dependsOn: row.dependsOn.filter((other) => other !== id) })}
                >
                  Take out
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <RowChoice
        label="Needs first"
        hint={conflictHint(editor.inConflict.has("dependsOn"), "Rows that have to be done before this one.")}
        value={null}
        words={words}
        unsaid={row.dependsOn.length === 0 ? "Nothing" : "Add a row"}
        disabled={!canEdit}
        onChange={(id) => {
          const found = others.find((other) => other.row.id === id);
          if (found) editor.edit({ dependsOn: [...row.dependsOn, found.row.id] });
        }}
      />
    </div>
  );
}

/** Evidence, escalation, contract: what shows that it was done, and where else it is written. */
export function RowProof({ editor }: { readonly editor: RowEditor }) {
  const { row, edit, canEdit, context, inConflict } = editor;
  const { header, chains } = context.session.content;
  const holders: Readonly<Record<Holder, string>> = {
    buyer: header.buyer,
    provider: header.provider,
    both: "Both",
  };
  const chainWords: Readonly<Record<string, string>> = Object.fromEntries(
    chains.map((chain) => [chain.id, chain.name]),
  );
  const frameworks = useDraft(editor, row.frameworks.join(", "), (text, base) =>
    edit({ frameworks: toList(text) }, base),
  );
  const findChain = (id: string | null): ChainId | null =>
    chains.find((chain) => chain.id === id)?.id ?? null;
  return (
    <section className={styles["section"]} aria-label="Evidence and references">
      <h3>Evidence and references</h3>
      <RowText editor={editor} field="evidence" label="What shows that it was done" lines />
      <div className={styles["pair"]}>
        <RowChoice
          label="Who keeps it"
          hint={conflictHint(inConflict.has("evidenceHolder"))}
          value={row.evidenceHolder}
          words={holders}
          unsaid="Not said"
          disabled={!canEdit}
          onChange={(evidenceHolder) => edit({ evidenceHolder })}
        />
        <RowText editor={editor} field="evidenceKept" label="Kept how long" />
      </div>
      <RowChoice
        label="Escalation"
        hint={conflictHint(inConflict.has("chain"))}
        value={row.chain}
        words={chainWords}
        unsaid="No chain"
        disabled={!canEdit}
        onChange={(id) => edit({ chain: findChain(id) })}
      />
      <DependsOn editor={editor} />
      <div className={styles["pair"]}>
        <RowText editor={editor} field="clause" label="Contract clause" />
        <TextField
          label="Frameworks"
          hint={conflictHint(inConflict.has("frameworks"), "Separated by commas.")}
          readOnly={!canEdit}
          {...frameworks}
        />
      </div>
      {row.sources.map((source) => (
        <blockquote key={`${source.document} ${source.start}`} className={styles["quote"]}>
          “{source.quote}”{" "}
          <span className="soft">
            {source.name}, {source.stance}
          </span>
        </blockquote>
      ))}
    </section>
  );
}
