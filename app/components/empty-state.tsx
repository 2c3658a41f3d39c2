import type { ReactNode } from "react";

/** What stands where a list would: the fact, and the next step. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
