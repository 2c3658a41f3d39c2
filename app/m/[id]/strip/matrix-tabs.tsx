"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const PAGES = [
  ["", "Matrix"],
  ["/round", "Round"],
  ["/overview", "Overview"],
  ["/phases", "Phases"],
  ["/terms", "Terms"],
  ["/contacts", "Contacts"],
  ["/sign", "Sign"],
  ["/export", "Export"],
  ["/editions", "Editions"],
  ["/share", "Share"],
] as const;

/** Pages without a tab of their own, by that to which they belong. */
const BELONGS_TO: Readonly<Record<string, string>> = {
  "/compare": "/round",
  "/rules": "",
  "/import": "/export",
};

function currentOf(path: string, id: string, suffix: string): "page" | "true" | undefined {
  const own = path.slice(`/m/${id}`.length);
  if (own === suffix) return "page";
  return BELONGS_TO[own] === suffix ? "true" : undefined;
}

/** The pages of one matrix. */
export function MatrixTabs({ id }: { readonly id: string }) {
  const path = usePathname();
  return (
    <nav className="tabs" aria-label="Pages of this matrix">
      {PAGES.map(([suffix, name]) => {
        const href = `/m/${id}${suffix}`;
        return (
          <Link key={href} href={href} prefetch={false} aria-current={currentOf(path, id, suffix)}>
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
