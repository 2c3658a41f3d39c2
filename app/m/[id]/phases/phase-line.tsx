"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import * as z from "zod/mini";
import type { PhaseEntry } from "#lib/document/papers/phases.ts";
import { PHASES, type Phase } from "#lib/matrix/phase.ts";
import { otherSide } from "#lib/matrix/round/rounds.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { callApi } from "../../../call-api.ts";
import { Button } from "../../../components/button.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { keepRecoveryCode } from "../../../new/recovery-code.ts";
import { useMatrixSession } from "../matrix-session.tsx";

interface PhaseLineProps {
  readonly phase: PhaseEntry;
  readonly root: string;
  readonly canChange: boolean;
  readonly onRefused: (message: string | null) => void;
}

const PHASE_OPTIONS = PHASES.map((value) => ({ value, label: value }));
const Joined = z.looseObject({ matrix: z.string(), recoveryCode: z.nullable(z.string()) });

/** One phase: what it is, who sees it, and the way into it. */
export function PhaseLine({ phase, root, canChange, onRefused }: PhaseLineProps) {
  const router = useRouter();
  const { content, me } = useMatrixSession();
  const [isBusy, setBusy] = useState(false);
  const enter = useRef<HTMLAnchorElement>(null);
  const wasAlone = useRef(phase.alone !== null);
  // The button that opens a phase goes with its press; the keyboard goes on to the way in.
  useEffect(() => {
    const isOpened = wasAlone.current && phase.alone === null;
    wasAlone.current = phase.alone !== null;
    if (isOpened && document.activeElement === document.body) enter.current?.focus();
  }, [phase.alone]);
  const { header } = content;
  const path = `/matrices/${root}/phases/${phase.matrix}`;
  const other = header[otherSide(me.side)];

  const change = async (body: { readonly phase?: Phase; readonly open?: true }) => {
    const answer = await callApi(z.unknown(), { method: "PATCH", path, body });
    onRefused(answer.ok ? null : answer.message);
    if (answer.ok) router.refresh();
  };
  const comeIn = async () => {
    setBusy(true);
    const answer = await callApi(Joined, { method: "POST", path: `${path}/entry` });
    if (!answer.ok) {
      setBusy(false);
      return onRefused(answer.message);
    }
    if (answer.value.recoveryCode) keepRecoveryCode(answer.value.matrix, answer.value.recoveryCode);
    router.push(`/m/${answer.value.matrix}`);
  };

  return (
    <li>
      <span>
        <b>{phase.phase}</b>
        <span>{phase.title}</span>
        <span className="small soft">{originInWords(phase, header)}</span>
      </span>
      {canChange && (
        <SelectField
          label={
            <>
              Stands for<span className="sr-only"> in “{phase.title}”</span>
            </>
          }
          value={phase.phase}
          options={PHASE_OPTIONS}
          onChange={(value) => void change({ phase: value })}
        />
      )}
      <span className="row">
        {canChange && phase.alone !== null && (
          <Button onClick={() => void change({ open: true })}>Open it to {other}</Button>
        )}
        {phase.isIn ? (
          <Link ref={enter} className="button" href={`/m/${phase.matrix}`} prefetch={false}>
            {phase.isRoot ? "To the matrix" : "Open the phase"}
          </Link>
        ) : (
          <Button disabled={isBusy} onClick={() => void comeIn()}>
            {isBusy ? "Coming in…" : "Come into the phase"}
          </Button>
        )}
      </span>
    </li>
  );
}

function originInWords(
  phase: PhaseEntry,
  names: { readonly buyer: string; readonly provider: string },
): string {
  if (phase.isRoot) return "This is the matrix itself.";
  const kept = `Kept by ${phase.byName}, ${names[phase.side]}, on ${dayInWords(phase.keptAt)}.`;
  return phase.alone === null
    ? `${kept} Both companies can come in.`
    : `${kept} Only ${names[phase.alone]} sees it.`;
}
