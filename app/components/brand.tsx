import Link from "next/link";

/** The product's mark and name, which lead home. */
export function Brand() {
  return (
    <Link className="masthead-brand" href="/">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect x="3" y="5" width="26" height="9" fill="var(--buyer)" />
        <rect x="3" y="18" width="26" height="9" rx="4.5" fill="var(--provider)" />
      </svg>
      Clearline
    </Link>
  );
}
