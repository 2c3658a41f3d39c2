"use client";

import Link from "next/link";
import { useRef, useState } from "react";
import { letterOf } from "#lib/matrix/duties.ts";
import type { ComparedRow } from "#lib/matrix/round/opened-round.ts";
import { type KnownRound, otherSide } from "#lib/matrix/round/rounds.ts";
import { halvesOf } from "#lib/matrix/round/take-answer.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import type { GivenAnswer, Halves, RoundChoice } from "#lib/matrix/schema/round.ts";
import { instantInWords } from "#lib/wording/day-in-words.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { riskInWords } from "#lib/wording/round-risks.ts";
import { choiceInWords, doerInWords, MATCH_WORDS } from "#lib/wording/round-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { PartyBadge } from "../../../components/party-badge.tsx";
import { TextAreaField } from "../../../components/text-field.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./compare.module.css";

interface ComparedCardProps {
  readonly row: ComparedRow;
  readonly round: KnownRound;
  readonly canEdit: boolean;
}

/** One row with both answers, what the difference costs, and what can be made of it. */
export function ComparedCard({ row, round, canEdit }: ComparedCardProps) {
  const { view, content, dispatch } = useMatrixSession();
  const { header } = content;
  const [refused, setRefused] = useState<string | null>(null);
  const topic = view.tables.area[row.area]?.topic ?? null;
  const take = (choice: RoundChoice, halves: Halves | null = null) => {
    const body = { kind: "round.take", id: round.id, activity: row.activity, choice, halves } as const;
    setRefused(dispatch([body])?.message ?? null);
  };
  return (
    <li className={styles.row} data-match={row.match} aria-label={row.name}>
      <div className={styles.head}>
        <h3>
          <Link href={`/m/${view.id}?row=${row.activity}`} prefetch={false}>
            {row.name}
          </Link>
        </h3>
        <span className="small soft">{row.areaName}</span>
        <span className="tag" data-tone={TONES[row.match]}>
          {MATCH_WORDS[row.match].title}
        </span>
      </div>
      <dl className={styles.both}>
        {(["buyer", "provider"] as const).map((side) => (
          <div key={side}>
            <dt>
              <PartyBadge party={side}>{header[side]} says</PartyBadge>
            </dt>
            <dd>
              <b>{doerInWords(row.doers[side], header)}</b>
              <AnswerTexts answer={row[side]} side={side} />
            </dd>
          </div>
        ))}
      </dl>
      {row.match !== "agreed" && <p className={styles.risk}>{riskInWords(row, topic, header)}</p>}
      {row.isGone && <p className="small soft">This row was removed from the matrix since.</p>}
      {row.outcome && (
        <p className={styles.outcome}>
          {capitalised(choiceInWords(row.outcome.choice, header))}, by {row.outcome.by.name},{" "}
          {instantInWords(row.outcome.at)}.
        </p>
      )}
      {refused !== null && (
        <Banner tone="error" live="alert">
          {refused}
        </Banner>
      )}
      {canEdit && !row.isGone && <Choices row={row} onTake={take} />}
    </li>
  );
}

const TONES = { nobody: "error", both: "warning", unsure: "plain", agreed: "good" } as const;

const letters = (duties: readonly Duty[]): string => duties.map(letterOf).join("");

function AnswerTexts({ answer, side }: { readonly answer: GivenAnswer | null; readonly side: Side }) {
  const { header } = useMatrixSession().content;
  if (!answer) return null;
  const lines = [
    [`${header[side]}’s part`, answer.ourPart],
    [`${header[otherSide(side)]}’s part`, answer.theirPart],
    [`Letters for ${header[side]}`, letters(answer.ours)],
    [`Letters for ${header[otherSide(side)]}`, letters(answer.theirs)],
    ["Note", answer.note],
  ] as const;
  return (
    <>
      {lines.map(
        ([label, text]) =>
          text && (
            <span key={label} className="small">
              {label}: {text}
            </span>
          ),
      )}
      <span className="small soft">{answer.by.name}</span>
    </>
  );
}

interface ChoicesProps {
  readonly row: ComparedRow;
  readonly onTake: (choice: RoundChoice, halves?: Halves) => void;
}

const isTakable = (answer: GivenAnswer | null): boolean => answer !== null && answer.says !== "not-sure";

function Choices({ row, onTake }: ChoicesProps) {
  const { me, content } = useMatrixSession();
  const { header } = content;
  const [halves, setHalves] = useState<Halves | null>(null);
  const split = useRef<HTMLButtonElement>(null);
  const { side } = me;
  const isAgreed = row.match === "agreed";
  const chosen = row.outcome?.choice;
  const button = (whose: string, from: Side) => (
    <Button
      disabled={!isTakable(row[from])}
      aria-pressed={chosen === from}
      onClick={() => onTake(from)}
      aria-label={`Take ${whose} for ${row.name}: ${doerInWords(row.doers[from], header)}`}
    >
      Take {whose}
    </Button>
  );
  return (
    <>
      <div className={styles.choices}>
        {isAgreed ? (
          <Button
            aria-pressed={chosen === "agreed"}
            aria-label={`Accept what both say of ${row.name}`}
            onClick={() => onTake("agreed")}
          >
            Accept
          </Button>
        ) : (
          <>
            {button("ours", side)}
            {button("theirs", otherSide(side))}
          </>
        )}
        <Button
          ref={split}
          aria-expanded={halves !== null}
          aria-label={`Split ${row.name}`}
          onClick={() => setHalves(halves ? null : halvesOf(row))}
        >
          Split
        </Button>
        <Button
          variant="plain"
          aria-pressed={chosen === "discuss"}
          aria-label={`Discuss ${row.name}`}
          onClick={() => onTake("discuss")}
        >
          Discuss
        </Button>
      </div>
      {halves && (
        <div className={styles.halves}>
          {(["buyer", "provider"] as const).map((party) => (
            <TextAreaField
              key={party}
              label={`What ${header[party]} does`}
              maxLength={1000}
              value={halves[party] ?? ""}
              onChange={({ currentTarget }) => setHalves({ ...halves, [party]: currentTarget.value })}
            />
          ))}
          <div className="row">
            <Button
              variant="primary"
              onClick={() => {
                onTake("split", { buyer: said(halves.buyer), provider: said(halves.provider) });
                setHalves(null);
                split.current?.focus();
              }}
            >
              Write both halves
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

const said = (text: string | null): string | null => text?.trim() || null;
