import type { Side } from "#lib/matrix/schema/header.ts";
import { CopyButton } from "../../../components/copy-button.tsx";

interface WaitingSectionProps {
  readonly texts: readonly {
    readonly side: Side;
    readonly company: string;
    readonly text: string | undefined;
  }[];
}

/** Texts that say what waits for whom, to paste into a mail or a chat: nothing here sends anything. */
export function WaitingSection({ texts }: WaitingSectionProps) {
  return (
    <div className="stack">
      <p>Clearline sends no mail. Copy the list, with its addresses, into yours.</p>
      <div className="row">
        {texts.map(({ side, company, text }) =>
          text === undefined ? (
            <span key={side} className="soft">
              Nothing waits for {company}.
            </span>
          ) : (
            <CopyButton key={side} text={text}>{`Copy what waits for ${company}`}</CopyButton>
          ),
        )}
      </div>
    </div>
  );
}
