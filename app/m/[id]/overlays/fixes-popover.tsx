import { Popover } from "../../../components/popover.tsx";
import { findingsHere } from "../actions/find-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { FindingCard } from "../rail/finding-card.tsx";
import { activeElement } from "./cell-element.ts";

/** What was found in the active row, with what would mend it. */
export function FixesPopover({ context }: { readonly context: ActionContext }) {
  const findings = findingsHere(context);
  return (
    <Popover
      open={findings.length > 0}
      onClose={() => context.open(null)}
      onClosed={() => context.open(null)}
      anchor={activeElement(context)}
      title="Quick fixes"
    >
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
