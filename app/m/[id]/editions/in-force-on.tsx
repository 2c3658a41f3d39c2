"use client";

import { useState } from "react";
import { findInForceAt } from "#lib/matrix/in-force-at.ts";
import { instantIn } from "#lib/matrix/instant-in.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { TextField } from "../../../components/text-field.tsx";

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Answers what was in force at a moment: the question that is asked after a bad night. */
export function InForceOn({ matrix, zone }: { readonly matrix: Matrix; readonly zone: string }) {
  const [local, setLocal] = useState("");
  return (
    <section className="stack" data-gap="s" aria-labelledby="in-force-on">
      <h2 id="in-force-on">What was in force on …</h2>
      <TextField
        label="Day and time"
        hint={`In the time zone of the matrix, ${zone}`}
        type="datetime-local"
        value={local}
        onChange={(event) => setLocal(event.currentTarget.value)}
      />
      <p aria-live="polite">{LOCAL.test(local) ? sayInForce(matrix, zone, local.slice(0, 16)) : ""}</p>
    </section>
  );
}

/** “Edition 2 was in force, from 10 August 2026. …” */
export function sayInForce(matrix: Matrix, zone: string, local: string): string {
  const day = local.slice(0, 10);
  const found = findInForceAt(matrix, { day, instant: instantIn(zone, local) });
  const { edition, until, signedThen } = found;
  if (!edition) return "No edition was in force then.";
  const from = `Edition ${edition.number} was in force, from ${dayInWords(edition.effectiveFrom)}`;
  const to = until === null ? "" : `; the next one holds from ${dayInWords(until)}`;
  const later = signedThen
    ? ` It was signed after that moment: until then people worked by edition ${signedThen.number}.`
    : "";
  return `${from}${to}.${later}`;
}
