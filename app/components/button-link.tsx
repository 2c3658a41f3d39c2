import Link from "next/link";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./line-icon.tsx";

interface ButtonLinkProps {
  readonly href: string;
  readonly variant?: "primary" | "quiet" | "plain";
  readonly size?: "medium" | "large";
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ href, variant = "quiet", size = "medium", icon, children }: ButtonLinkProps) {
  return (
    <Link className="button" data-variant={variant} data-size={size} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
