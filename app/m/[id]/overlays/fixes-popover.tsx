import { Popover } from "../../../components/popover.tsx";
import { conflictsHere } from "../actions/conflict-actions.ts";
import { findingsHere } from "../actions/find-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { ConflictList } from "../conflicts/conflict-list.tsx";
import { FindingCard } from "../rail/finding-card.tsx";
import { activeElement } from "./cell-element.ts";

/** What stands twice or was found in the active row, with what would mend it. */
export function FixesPopover({ context }: { readonly context: ActionContext }) {
  const findings = findingsHere(context);
  const conflicts = conflictsHere(context);
  const { session, canEdit, send } = context;
  return (
    <Popover
      open={findings.length + conflicts.length > 0}
      onClose={() => context.open(null)}
      onClosed={() => context.open(null)}
      anchor={activeElement(context)}
      title={conflicts.length > 0 ? "Two values, and quick fixes" : "Quick fixes"}
    >
      {conflicts.length > 0 && (
        <ConflictList
          conflicts={conflicts}
          desk={{ session, canEdit, send }}
          label="Open conflicts of this row"
        />
      )}
      <ul className="stack plain">
        {findings.map((finding) => (
          <FindingCard
            key={finding.key}
            finding={finding}
            getContext={() => context}
            session={context.session}
            isHere
          />
        ))}
      </ul>
    </Popover>
  );
}
