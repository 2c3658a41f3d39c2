"use client";

import { v7 } from "uuid";
import { byOrder } from "#lib/matrix/order.ts";
import { ChainId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { Chain } from "#lib/matrix/schema/role.ts";
import { Button } from "../../../components/button.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { SharedText } from "../conflicts/shared-text.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { moveStep, newStep, parseWait, replaceStep } from "./chain-steps.ts";
import styles from "./terms.module.css";

interface RoleOption {
  readonly value: string;
  readonly label: string;
}

/** Who is called, in which order, and how long each call waits. */
export function ChainsEditor({ disabled }: { readonly disabled: boolean }) {
  const { content, view, dispatch } = useMatrixSession();
  const roles: readonly RoleOption[] = byOrder(view.tables.role)
    .filter(([, role]) => !role.removed)
    .map(([value, role]) => ({ value, label: role.name }));
  const first = roles[0];
  const edit = (id: ChainId, fields: Partial<Chain>, base?: number) =>
    dispatch([{ kind: "chain.edit", id, fields }], { base })?.message;
  return (
    <section id="chains" className={styles.group} aria-labelledby="chains-title">
      <div>
        <h2 id="chains-title">Call chains</h2>
        <p className="soft small">Rows name a chain; the contact sheet has the numbers.</p>
      </div>
      <div className={styles.fields}>
        {content.chains.length === 0 && <p className="soft">No chain yet: night rows have nobody to call.</p>}
        {content.chains.map((chain) => (
          <ChainEditor
            key={chain.id}
            chain={chain}
            roles={roles}
            disabled={disabled}
            onEdit={(fields, base) => edit(chain.id, fields, base)}
          />
        ))}
        <div>
          <Button
            icon="plus"
            disabled={disabled || first === undefined}
            onClick={() => {
              if (!first) return;
              const chain: Chain = {
                name: "Another chain",
                steps: [newStep(RoleId.parse(first.value))],
                afterLastStep: null,
                removed: false,
              };
              dispatch([{ kind: "chain.add", id: ChainId.parse(v7()), chain }]);
            }}
          >
            Add a chain
          </Button>
        </div>
      </div>
    </section>
  );
}

interface ChainEditorProps {
  readonly chain: Chain;
  readonly roles: readonly RoleOption[];
  readonly disabled: boolean;
  readonly onEdit: (fields: Partial<Chain>, base?: number) => string | undefined;
}

function ChainEditor({ chain, roles, disabled, onEdit }: ChainEditorProps) {
  const { steps } = chain;
  const deputies = [{ value: "", label: "No deputy" }, ...roles];
  return (
    <fieldset className={styles.chain} disabled={disabled}>
      <legend className="sr-only">{chain.name}</legend>
      <SharedText
        label="Name of the chain"
        value={chain.name}
        onCommit={(name, base) => (name === "" ? "A chain needs a name." : onEdit({ name }, base))}
      />
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a role may stand in a chain twice
          <li key={at}>
            <fieldset className={styles.entry} aria-label={`Step ${at + 1}`}>
              <SelectField
                label="Call"
                value={step.role}
                options={withHeld(roles, step.role)}
                onChange={(role) =>
                  void onEdit({ steps: replaceStep(steps, at, { role: RoleId.parse(role) }) })
                }
              />
              <SelectField
                label="Deputy"
                value={step.deputy ?? ""}
                options={withHeld(deputies, step.deputy ?? "")}
                onChange={(role) =>
                  void onEdit({
                    steps: replaceStep(steps, at, { deputy: role === "" ? null : RoleId.parse(role) }),
                  })
                }
              />
              <SharedText
                label="Minutes to wait"
                value={step.waitMinutes === null ? "" : String(step.waitMinutes)}
                onCommit={(text, base) => {
                  const waitMinutes = parseWait(text);
                  return waitMinutes === undefined
                    ? "Write whole minutes, from 1 to 10,080."
                    : onEdit({ steps: replaceStep(steps, at, { waitMinutes }) }, base);
                }}
              />
              <SharedText
                label="Note"
                value={step.note ?? ""}
                onCommit={(note, base) =>
                  onEdit({ steps: replaceStep(steps, at, { note: note === "" ? null : note }) }, base)
                }
              />
              <span className={styles.moves}>
                <Button
                  variant="plain"
                  icon="arrow-up"
                  label={`Move step ${at + 1} up`}
                  disabled={at === 0}
                  onClick={() => void onEdit({ steps: moveStep(steps, at, -1) })}
                />
                <Button
                  variant="plain"
                  icon="arrow-down"
                  label={`Move step ${at + 1} down`}
                  disabled={at === steps.length - 1}
                  onClick={() => void onEdit({ steps: moveStep(steps, at, 1) })}
                />
                <Button
                  variant="plain"
                  icon="trash"
                  label={`Remove step ${at + 1}`}
                  onClick={() => void onEdit({ steps: steps.filter((_, index) => index !== at) })}
                />
              </span>
            </fieldset>
          </li>
        ))}
      </ol>
      <SharedText
        label="After the last step"
        hint="What happens when nobody answered"
        kind="text"
        value={chain.afterLastStep ?? ""}
        onCommit={(text, base) => onEdit({ afterLastStep: text === "" ? null : text }, base)}
      />
      <div className="row">
        <Button
          icon="plus"
          disabled={steps.length >= 20 || roles.length === 0}
          onClick={() => {
            const next = roles.find((role) => !steps.some((step) => step.role === role.value)) ?? roles[0];
            if (next) void onEdit({ steps: [...steps, newStep(RoleId.parse(next.value))] });
          }}
        >
          Add a step
        </Button>
        <Button variant="plain" icon="trash" onClick={() => void onEdit({ removed: true })}>
          Remove this chain
        </Button>
      </div>
    </fieldset>
  );
}

/** A removed role that a step still names stays to be seen, until another is chosen. */
function withHeld(options: readonly RoleOption[], held: string): readonly RoleOption[] {
  return options.some((option) => option.value === held)
    ? options
    : [...options, { value: held, label: `${held} (removed)` }];
}
