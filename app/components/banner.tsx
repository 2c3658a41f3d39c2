import type { ReactNode } from "react";

interface BannerProps {
  readonly tone?: "plain" | "error" | "warning" | "good";
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` speaks at once; `status` waits for a pause; none for what stood there from the start. */
  readonly live?: "alert" | "status";
}

/** One fact and its next step. */
export function Banner({ tone = "plain", icon, children, actions, live }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} {...(live ? { role: live } : {})}>
      {icon}
      <div className="banner-text">{children}</div>
      {actions}
    </div>
  );
}
