import { Button } from "../../../components/button.tsx";
import type { IconName } from "../../../components/line-icon.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { getAction } from "../actions/matrix-actions.ts";

interface ActionButtonProps {
  readonly id: string;
  readonly getContext: () => ActionContext;
  readonly icon: IconName;
  readonly isEnabled?: boolean;
  /** Shorter words for the button; without any it shows the icon alone. */
  readonly words?: string;
}

/** A button of an action: run by the same definition as its key and its command. */
export function ActionButton({ id, getContext, icon, isEnabled = true, words }: ActionButtonProps) {
  const action = getAction(id);
  const shortcut = action.shortcuts[0];
  const title = shortcut ? `${action.label} (${shortcut})` : action.label;
  return (
    <Button
      variant="plain"
      icon={icon}
      title={title}
      disabled={!isEnabled}
      onClick={() => action.run(getContext())}
      {...(words === undefined ? { label: action.label } : { children: words })}
    />
  );
}
