"use client";

import { useRef, useState } from "react";
import type { ImportWish } from "#lib/document/import/understand.ts";
import type { AskedMarks, Understood } from "#lib/document/import/understood.ts";
import { type ImportSource, readSource } from "./import-source.ts";

export interface Reading {
  readonly source: ImportSource | undefined;
  readonly wish: ImportWish;
  readonly understood: Understood | undefined;
  /** What must be said before it can be read. */
  readonly asked: AskedMarks | undefined;
  readonly problem: string;
  readonly isReading: boolean;
  /** How many readings were asked for: what belongs to one of them is begun anew with the next. */
  readonly turn: number;
  readonly read: (source: ImportSource) => void;
  /** Reads the same again, otherwise. */
  readonly correct: (wish: ImportWish) => void;
}

/** Brings a file to the server and holds what was understood of it; a correction reads it again. */
export function useReading(): Reading {
  const [source, setSource] = useState<ImportSource>();
  const [wish, setWish] = useState<ImportWish>({});
  const [understood, setUnderstood] = useState<Understood>();
  const [asked, setAsked] = useState<AskedMarks>();
  const [problem, setProblem] = useState("");
  const [isReading, setReading] = useState(false);
  const [turn, setTurn] = useState(0);
  const asking = useRef(0);

  const ask = async (from: ImportSource, wanted: ImportWish, isFresh: boolean) => {
    asking.current += 1;
    const own = asking.current;
    setReading(true);
    setSource(from);
    const answer = await readSource(from, wanted);
    // Whoever asks again meanwhile wants the later answer only.
    if (own !== asking.current) return;
    setReading(false);
    setTurn(own);
    setProblem(answer.ok ? "" : answer.message);
    if (!answer.ok && !isFresh) return;
    const found = answer.ok ? answer.value : undefined;
    setUnderstood(found?.kind === "asks" ? undefined : found);
    setAsked(found?.kind === "asks" ? found : undefined);
    setWish(answer.ok ? wanted : {});
  };
  return {
    ...{ source, wish, understood, asked, problem, isReading, turn },
    read: (from) => void ask(from, {}, true),
    correct: (wanted) => {
      if (source) void ask(source, wanted, false);
    },
  };
}
