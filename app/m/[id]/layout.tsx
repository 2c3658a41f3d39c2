import type { ReactNode } from "react";
import { loadSnapshot } from "./enter-page.ts";
import styles from "./matrix-screen.module.css";
import { RecoveryNotice } from "./recovery-notice.tsx";
import { MatrixProvider } from "./session/matrix-provider.tsx";
import { NotLetIn } from "./strip/not-let-in.tsx";
import { Notices } from "./strip/notices.tsx";
import { Strip } from "./strip/strip.tsx";
import { UndoBar } from "./undo/undo-bar.tsx";

interface MatrixLayoutProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly children: ReactNode;
}

/** Every page of a matrix stands on one line to the server; who is not in it sees why, and nothing of it. */
export default async function MatrixLayout({ params, children }: MatrixLayoutProps) {
  const loaded = await loadSnapshot((await params).id);
  if (!loaded.ok) return <NotLetIn refusal={loaded} />;
  return (
    <MatrixProvider initial={loaded.initial}>
      <div className={styles.frame}>
        <Strip />
        {children}
        <UndoBar />
        <Notices />
      </div>
      <RecoveryNotice matrix={loaded.entered.matrix} />
    </MatrixProvider>
  );
}
