"use client";

import { useEffect, useState } from "react";
import { Button } from "../../components/button.tsx";
import { CopyButton } from "../../components/copy-button.tsx";
import { findRecoveryCode, forgetRecoveryCode } from "../../new/recovery-code.ts";
import { useMatrixSession } from "./matrix-session.tsx";
import styles from "./recovery-notice.module.css";

/** The recovery code of a side that was just opened: beside the work, until somebody has put it away. */
export function RecoveryNotice({ matrix }: { readonly matrix: string }) {
  const { content, me } = useMatrixSession();
  const [code, setCode] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setCode(findRecoveryCode(matrix)), [matrix]);
  if (code === undefined) return null;
  const company = content.header[me.side];
  return (
    <aside className={styles.notice} aria-label="Recovery code">
      <p>
        <b>Keep the recovery code of {company}.</b> It lets a manager back in when every browser that knows
        this matrix is lost. It is shown once.
      </p>
      {isOpen && (
        <p className={styles.code}>
          <code>{code}</code>
        </p>
      )}
      {isOpen && (
        <p className={styles.printed}>
          {content.header.title}, {company}. To use it: open {"/join"} at this address and choose “recovery
          code”.
        </p>
      )}
      <div className="row">
        {isOpen ? (
          <>
            <Button icon="print" onClick={() => window.print()}>
              Print
            </Button>
            <CopyButton text={code}>Copy</CopyButton>
            <Button
              variant="primary"
              onClick={() => {
                forgetRecoveryCode();
                setCode(undefined);
              }}
            >
              I have it
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={() => setOpen(true)}>
            Show the code
          </Button>
        )}
      </div>
    </aside>
  );
}
