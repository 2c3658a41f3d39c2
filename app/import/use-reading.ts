"use client";

import { useState } from "react";
import type { ImportWish } from "#lib/document/import/understand.ts";
import type { Understood } from "#lib/document/import/understood.ts";
import { type ImportSource, readSource } from "./import-source.ts";

export interface Reading {
  readonly source: ImportSource | undefined;
  readonly wish: ImportWish;
  readonly understood: Understood | undefined;
  readonly problem: string;
  readonly isReading: boolean;
  readonly read: (source: ImportSource) => void;
  /** Reads the same again, otherwise. */
  readonly correct: (wish: ImportWish) => void;
}

/** Brings a file to the server and holds what was understood of it; a correction reads it again. */
export function useReading(): Reading {
  const [source, setSource] = useState<ImportSource>();
  const [wish, setWish] = useState<ImportWish>({});
  const [understood, setUnderstood] = useState<Understood>();
  const [problem, setProblem] = useState("");
  const [isReading, setReading] = useState(false);

  const ask = async (from: ImportSource, wanted: ImportWish, isFresh: boolean) => {
    setReading(true);
    setSource(from);
    const answer = await readSource(from, wanted);
    setReading(false);
    setProblem(answer.ok ? "" : answer.message);
    if (answer.ok) {
      setUnderstood(answer.value);
      setWish(wanted);
    } else if (isFresh) {
      setUnderstood(undefined);
      setWish({});
    }
  };
  return {
    ...{ source, wish, understood, problem, isReading },
    read: (from) => void ask(from, {}, true),
    correct: (wanted) => {
      if (source) void ask(source, wanted, false);
    },
  };
}
