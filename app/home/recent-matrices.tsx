import Link from "next/link";
import styles from "./recent-matrices.module.css";

export interface RecentMatrix {
  readonly matrix: string;
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
  /** As the server's summary says it: `draft`, `final` or `signed`. */
  readonly phase: string;
  readonly side: "buyer" | "provider";
}

const PHASES: Readonly<Record<string, string>> = {
  draft: "draft",
  final: "final, waits for signatures",
  signed: "signed",
};

/** Matrices that this browser has joined; nothing while there are none. */
export function RecentMatrices({ matrices }: { readonly matrices: readonly RecentMatrix[] }) {
  if (matrices.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent">
      <h2 id="recent">Your matrices in this browser</h2>
      <ul role="list" className={styles.list}>
        {matrices.map((matrix) => (
          <li key={matrix.matrix}>
            <Link href={`/m/${matrix.matrix}`}>{matrix.title}</Link>
            <span className="soft small">
              You are with {matrix.side === "buyer" ? matrix.buyer : matrix.provider}
              {" · "}
              {PHASES[matrix.phase] ?? matrix.phase}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
