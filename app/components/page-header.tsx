import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

interface PageHeaderProps {
  /** What the page is about, such as the matrix's title. */
  readonly title?: string;
  /** State, people and actions, at the end of the line. */
  readonly children?: ReactNode;
}

/** The line above every page. */
export function PageHeader({ title, children }: PageHeaderProps) {
  return (
    <header className="masthead">
      <Brand />
      {title && <span className="masthead-title">{title}</span>}
      <div className="masthead-aside">
        {children}
        <ThemeSwitch />
      </div>
    </header>
  );
}
