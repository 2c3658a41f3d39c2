import { type ReactNode, useId } from "react";
import styles from "./step.module.css";

/** One numbered question of a page that asks several. */
export function Step({
  number,
  title,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <span className={styles.number}>{number}</span> {title}
      </h2>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
