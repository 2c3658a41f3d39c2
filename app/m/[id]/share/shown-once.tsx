import type { ReactNode } from "react";
import { Button } from "../../../components/button.tsx";
import { CopyButton } from "../../../components/copy-button.tsx";
import { QrCode } from "../../../components/qr-code.tsx";
import { TextAreaField, TextField } from "../../../components/text-field.tsx";
import styles from "./share.module.css";

interface ShownOnceProps {
  readonly title: string;
  /** Why it must be copied now. */
  readonly children: ReactNode;
  readonly label: string;
  readonly secret: string;
  /** A text to send with it. */
  readonly message?: string;
  readonly qr?: boolean;
  readonly onDone: () => void;
}

/** A secret that is shown now and never again. */
export function ShownOnce({ title, children, label, secret, message, qr = false, onDone }: ShownOnceProps) {
  return (
    <section className={styles.once} aria-label={title} role="status">
      <h3>{title}</h3>
      <p className="small">{children}</p>
      <div className={styles.onceBody}>
        <div className="stack">
          <TextField
            label={label}
            readOnly
            value={secret}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div>
            <CopyButton text={secret} variant="primary">
              {`Copy ${label.toLowerCase()}`}
            </CopyButton>
          </div>
          {message !== undefined && (
            <>
              <TextAreaField label="A message to send with it" readOnly rows={8} value={message} />
              <div>
                <CopyButton text={message}>Copy message</CopyButton>
              </div>
            </>
          )}
        </div>
        {qr && <QrCode text={secret} label="The link as a square code, to open it with a phone" />}
      </div>
      <div>
        <Button onClick={onDone}>I have it</Button>
      </div>
    </section>
  );
}
