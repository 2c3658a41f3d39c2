"use client";

import { MATCHES, type Match } from "#lib/matrix/round/compare-answers.ts";
import type { MatchCounts } from "#lib/matrix/round/opened-round.ts";
import { MATCH_WORDS } from "#lib/wording/round-words.ts";
import styles from "./compare.module.css";

interface FourNumbersProps {
  readonly counts: MatchCounts;
  readonly shown: Match | null;
  readonly onShow: (match: Match | null) => void;
}

/** Nobody, both, unsure, agreed: each a number that shows its rows alone when pressed. */
export function FourNumbers({ counts, shown, onShow }: FourNumbersProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are switches of what is shown, not a form
    <div role="group" aria-label="Results" className={styles.numbers}>
      {MATCHES.map((match) => (
        <button
          key={match}
          type="button"
          className={styles.number}
          data-match={match}
          aria-pressed={shown === match}
          onClick={() => onShow(shown === match ? null : match)}
        >
          <span className={styles.count}>{counts[match]}</span>
          <span className={styles.title}>{MATCH_WORDS[match].title}</span>
          <span className={styles.meaning}>{MATCH_WORDS[match].meaning}</span>
        </button>
      ))}
    </div>
  );
}
