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

/** The pages of one matrix. */
export function MatrixTabs({ id }: { readonly id: string }) {
  const path = usePathname();
  return (
    <nav className="tabs" aria-label="Pages of this matrix">
      {PAGES.map(([suffix, name]) => {
        const href = `/m/${id}${suffix}`;
        return (
          <Link
            key={href}
            href={href}
            prefetch={false}
            {...(path === href ? { "aria-current": "page" } : {})}
          >
            {name}
          </Link>
        );
      })}
    </nav>
  );
}
