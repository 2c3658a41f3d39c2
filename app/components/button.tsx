import type { ComponentPropsWithRef } from "react";
import { Icon, type IconName } from "./line-icon.tsx";

export interface ButtonProps extends ComponentPropsWithRef<"button"> {
  readonly variant?: "primary" | "quiet" | "plain" | "danger";
  readonly size?: "medium" | "large";
  readonly icon?: IconName;
  /** Shows the icon only; the label becomes the accessible name. */
  readonly label?: string;
}

export function Button({ variant = "quiet", size = "medium", icon, label, children, ...rest }: ButtonProps) {
  const iconOnly = label !== undefined && children === undefined;
  return (
    <button
      type="button"
      className="button"
      data-variant={variant}
      data-size={size}
      {...(iconOnly ? { "data-icon-only": true, "aria-label": label, title: label } : {})}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
