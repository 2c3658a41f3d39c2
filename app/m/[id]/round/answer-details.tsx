"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import { otherSide } from "#lib/matrix/round/rounds.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { ANSWER_CHARACTERS, type Answer, type GivenAnswer } from "#lib/matrix/schema/round.ts";
import { DUTY_WORDS } from "#lib/wording/duty-words.ts";
import { TextAreaField } from "../../../components/text-field.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./round.module.css";

interface AnswerDetailsProps {
  readonly answer: GivenAnswer;
  readonly onChange: (answer: Answer) => void;
  /** Whether the keyboard is to be in the first part of a split at once. */
  readonly startsWriting?: boolean;
  /** Enter in the last part of a split goes on; without it Enter writes a line. */
  readonly onDone?: () => void;
}

function withoutAuthor({ by: _by, at: _at, ...answer }: GivenAnswer): Answer {
  return answer;
}

/** What may be said beside an answer: who does what, letters, a note, and who of one's side said it last. */
export function AnswerDetails({
  answer: given,
  onChange,
  startsWriting = false,
  onDone,
}: AnswerDetailsProps) {
  const { me, content } = useMatrixSession();
  const { header } = content;
  const answer = withoutAuthor(given);
  const change = (fields: Partial<Answer>) => onChange({ ...answer, ...fields });
  const [us, them] = [header[me.side], header[otherSide(me.side)]];
  const ourPart = useRef<HTMLTextAreaElement>(null);
  const theirPart = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (startsWriting) ourPart.current?.focus();
  }, [startsWriting]);
  return (
    <div className={styles.details}>
      {answer.says === "split" && (
        <>
          <OwnText
            label={`What ${us} does`}
            value={answer.ourPart}
            field={ourPart}
            {...(onDone && { onEnter: () => theirPart.current?.focus() })}
            onCommit={(text) => change({ ourPart: text })}
          />
          <OwnText
            label={`What ${them} does`}
            value={answer.theirPart}
            field={theirPart}
            {...(onDone && { onEnter: onDone })}
            onCommit={(text) => change({ theirPart: text })}
          />
        </>
      )}
      <OwnText label="Note" value={answer.note} onCommit={(note) => change({ note })} />
      {answer.says !== "not-sure" && answer.says !== "not-needed" && (
        <details className={styles.letters}>
          <summary>Letters, if you like</summary>
          <LetterChoice name={us} duties={answer.ours} onChange={(ours) => change({ ours })} />
          <LetterChoice name={them} duties={answer.theirs} onChange={(theirs) => change({ theirs })} />
        </details>
      )}
      {given.by.participant !== me.participant && (
        <p className="small soft">Answered by {given.by.name}, for your side.</p>
      )}
    </div>
  );
}

interface LetterChoiceProps {
  readonly name: string;
  readonly duties: readonly Duty[];
  readonly onChange: (duties: Duty[]) => void;
}

function LetterChoice({ name, duties, onChange }: LetterChoiceProps) {
  const { content } = useMatrixSession();
  const known = dutiesOf(content.header.letterSet);
  return (
    <fieldset className={styles.letterRow}>
      <legend className="field-label">{name}</legend>
      {known.map((duty) => (
        <label key={duty} className="check">
          <input
            type="checkbox"
            checked={duties.includes(duty)}
            onChange={() => onChange(known.filter((one) => duties.includes(one) !== (one === duty)))}
          />
          {letterOf(duty)} <span className="small soft">{DUTY_WORDS[duty].short}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface OwnTextProps {
  readonly label: string;
  readonly value: string | null;
  readonly onCommit: (text: string | null) => void;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly onEnter?: () => void;
}

/** A text of one's own side: shown as typed, kept when the field is left or goes away. */
function OwnText({ label, value, onCommit, field, onEnter }: OwnTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const send = () => {
    const text = draft?.trim() ?? null;
    if (text !== null && text !== (value ?? "")) onCommit(text === "" ? null : text);
    setDraft(null);
  };
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => () => latest.current(), []);
  return (
    <TextAreaField
      label={label}
      {...(field && { ref: field })}
      rows={2}
      maxLength={ANSWER_CHARACTERS}
      value={draft ?? value ?? ""}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={send}
      onKeyDown={(event) => {
        if (!onEnter || event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
