import type { Terms } from "#lib/matrix/schema/terms.ts";
import { Button } from "../../../components/button.tsx";
import { SharedText } from "../conflicts/shared-text.tsx";
import styles from "./terms.module.css";

type Access = Terms["delegatedAccess"][number];

interface AccessEditorProps {
  readonly access: readonly Access[];
  readonly disabled: boolean;
  readonly onChange: (access: Access[], base?: number) => string | undefined;
}

/** Rights in the buyer's systems that the provider holds, each with the day on which it ends. */
export function AccessEditor({ access, disabled, onChange }: AccessEditorProps) {
  const edit = (at: number, fields: Partial<Access>, base?: number) =>
    onChange(
      access.map((held, index) => (index === at ? { ...held, ...fields } : held)),
      base,
    );
  const editor = (
    <fieldset className="stack" disabled={disabled}>
      <legend className="field-label">Delegated access</legend>
      {access.map((held, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one system may stand here twice
        <fieldset key={at} className={styles.entry} aria-label={held.system || `Access ${at + 1}`}>
          <SharedText
            label="System"
            value={held.system}
            onCommit={(system, base) => edit(at, { system }, base)}
          />
          <SharedText
            label="Role in it"
            value={held.role}
            onCommit={(role, base) => edit(at, { role }, base)}
          />
          <SharedText
            label="Ends on"
            kind="day"
            value={held.ends ?? ""}
            onCommit={(ends, base) => edit(at, { ends: ends === "" ? null : ends }, base)}
          />
          <Button
            variant="plain"
            icon="trash"
            label={`Remove ${held.system || `access ${at + 1}`}`}
            onClick={() => void onChange(access.filter((_, index) => index !== at))}
          />
        </fieldset>
      ))}
      <div>
        <Button icon="plus" onClick={() => void onChange([...access, { system: "", role: "", ends: null }])}>
          Add access
        </Button>
      </div>
    </fieldset>
  );
  if (access.length > 0) return editor;
  return (
    <details>
      <summary>Delegated access: none is written down</summary>
      {editor}
    </details>
  );
}
