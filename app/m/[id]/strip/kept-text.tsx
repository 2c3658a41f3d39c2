"use client";

import { planReapply } from "#lib/matrix/reapply.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { OpBody, type SideOpBody } from "#lib/matrix/schema/op.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import { copyOfOp, opInWords } from "#lib/wording/op-in-words.ts";
import { Button } from "../../../components/button.tsx";
import { CopyButton } from "../../../components/copy-button.tsx";
import type { MatrixSession } from "../matrix-session.tsx";
import styles from "./kept-text.module.css";

interface KeptTextProps {
  readonly body: OpBody | SideOpBody;
  readonly session: Pick<MatrixSession, "view" | "me" | "dispatch">;
  /** Called once it was applied after all, with the refusal if there was one. */
  readonly onApplied?: (refused: Refusal | undefined) => void;
}

function labelOf(restored: readonly string[]): string {
  return restored.length === 0 ? "Apply it now" : `Restore ${lineList(restored.map(quoted))} and apply it`;
}

/** What somebody wrote that was not taken: every text whole, to be copied, and to be applied where that is certain. */
export function KeptText({ body, session, onApplied }: KeptTextProps) {
  const words = opInWords(body, session.view);
  const shared = OpBody.safeParse(body);
  const again = shared.success ? planReapply(session.view, shared.data, session.me) : undefined;
  const copy = copyOfOp(words);
  return (
    <div className={styles["kept"]}>
      <p>What you wrote for {words.where}:</p>
      {words.texts.length > 0 && (
        <dl className={styles["texts"]}>
          {words.texts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles["acts"]}>
        {copy !== "" && <CopyButton text={copy}>Copy</CopyButton>}
        {again && (
          <Button onClick={() => onApplied?.(session.dispatch(again.bodies))}>
            {labelOf(again.restored)}
          </Button>
        )}
      </div>
    </div>
  );
}
