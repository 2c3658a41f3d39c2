"use client";

import { otherSide } from "#lib/matrix/round/rounds.ts";
import { SAYINGS, type Saying } from "#lib/matrix/schema/round.ts";
import { SAYING_WORDS, sayingHelp } from "#lib/wording/round-words.ts";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./round.module.css";

interface AnswerButtonsProps {
  readonly name: string;
  readonly says: Saying | null;
  readonly isLarge?: boolean;
  /** In a list only one button of a row is a stop of the Tab key. */
  readonly isStop?: boolean;
  readonly onSay: (saying: Saying) => void;
}

/** The five answers to one row, each with its key. */
export function AnswerButtons({ name, says, isLarge = false, isStop = true, onSay }: AnswerButtonsProps) {
  const { me, content } = useMatrixSession();
  const { header } = content;
  const stop = says ?? SAYINGS[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would repeat the row's name on screen
    <div role="group" aria-label={name} className={styles.answers} data-large={isLarge || undefined}>
      {SAYINGS.map((saying, at) => (
        <button
          key={saying}
          type="button"
          className={styles.answer}
          aria-pressed={saying === says}
          aria-keyshortcuts={String(at + 1)}
          title={sayingHelp(saying, header[me.side], header[otherSide(me.side)])}
          tabIndex={isLarge || (isStop && saying === stop) ? 0 : -1}
          onClick={() => onSay(saying)}
        >
          <span className={styles.key} aria-hidden="true">
            {at + 1}
          </span>
          <span>{SAYING_WORDS[saying]}</span>
          {isLarge && (
            <span className={styles.help}>
              {sayingHelp(saying, header[me.side], header[otherSide(me.side)])}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

/** The answer that a key means, if it means one. */
export function sayingOfKey(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): Saying | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-5]$/.test(event.key)) return undefined;
  return SAYINGS[Number(event.key) - 1];
}
