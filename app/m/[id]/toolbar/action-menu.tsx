import { memo } from "react";
import type { IconName } from "../../../components/line-icon.tsx";
import { Menu } from "../../../components/menu.tsx";
import { getAction } from "../actions/matrix-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";

interface ActionMenuProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  /** Action ids, a list a section. */
  readonly sections: readonly (readonly string[])[];
  readonly getContext: () => ActionContext;
}

/** A menu of actions; which of them are enabled is asked when it opens. */
export const ActionMenu = memo(function ActionMenu({ label, icon, iconOnly = false, sections, getContext }: ActionMenuProps) {
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
  return <Menu label={label} variant="plain" iconOnly={iconOnly} {...(icon ? { icon } : {})} listSections={listSections} />;
});
