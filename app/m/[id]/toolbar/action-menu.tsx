import { lazy, memo, Suspense } from "react";
import type { IconName } from "../../../components/line-icon.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { getAction } from "../actions/matrix-actions.ts";

// The server sends the button; what the list needs comes while the page stands already.
const Menu = lazy(() => import("../../../components/menu.tsx").then(({ Menu }) => ({ default: Menu })));

interface ActionMenuProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  /** Action ids, a list a section. */
  readonly sections: readonly (readonly string[])[];
  readonly getContext: () => ActionContext;
}

/** A menu of actions; which of them are enabled is asked when it opens. */
export const ActionMenu = memo(function ActionMenu({
  label,
  icon,
  iconOnly = false,
  sections,
  getContext,
}: ActionMenuProps) {
  const listSections = () =>
    sections.map((ids) => ({
      entries: ids.map((id) => {
        const action = getAction(id);
        const context = getContext();
        return {
          id,
          label: action.label,
          shortcut: action.shortcuts[0],
          disabled: !action.isEnabled(context),
          run: () => action.run(getContext()),
        };
      }),
    }));
  return (
    <Suspense
      fallback={
        <span className="button" data-variant="plain">
          {iconOnly ? "" : label}
        </span>
      }
    >
      <Menu
        label={label}
        variant="plain"
        iconOnly={iconOnly}
        {...(icon ? { icon } : {})}
        listSections={listSections}
      />
    </Suspense>
  );
});
