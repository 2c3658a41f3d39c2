import type { ReactNode } from "react";
import { loadSnapshot } from "./enter-page.ts";
import styles from "./matrix-screen.module.css";
import { RecoveryNotice } from "./recovery-notice.tsx";
import { BroughtMatrix } from "./session/brought-matrix.tsx";
import { Away } from "./strip/away.tsx";
import { NotLetIn } from "./strip/not-let-in.tsx";
import { Notices } from "./strip/notices.tsx";
import { Strip } from "./strip/strip.tsx";
import { UndoBar } from "./undo/undo-bar.tsx";

interface MatrixLayoutProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly children: ReactNode;
}

const MOST_ROWS_DRAWN_HERE = 200;

/** Every page of a matrix stands on one line to the server; who is not in it sees why, and nothing of it. */
export default async function MatrixLayout({ params, children }: MatrixLayoutProps) {
  const loaded = await loadSnapshot((await params).id);
  if (!loaded.ok) return <NotLetIn refusal={loaded} />;
  const rows = Object.keys(loaded.initial.matrix.tables.activity).length;
  return (
    <BroughtMatrix text={JSON.stringify(loaded.initial)} isLarge={rows > MOST_ROWS_DRAWN_HERE}>
      <div className={styles.frame}>
        <Strip />
        <Away />
        {children}
        <UndoBar />
        <Notices />
      </div>
      <RecoveryNotice matrix={loaded.entered.matrix} />
    </BroughtMatrix>
  );
}
