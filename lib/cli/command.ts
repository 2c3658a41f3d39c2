import type { CheckInput } from "#lib/checker/check.ts";
import type { Finding } from "#lib/checker/finding.ts";

/** What a command printed and how it ended: 0 clean, 1 faults found, 2 could not read, 3 the same text in another file. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly out: string;
  readonly err: string;
}

/** What the commands need from outside, so that tests can give it. */
export interface Surroundings {
  readonly now: Date;
  readonly check: (input: CheckInput) => readonly Finding[];
  readonly rulePack: number;
  /** The environment, and the folder that its paths start from. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
}

export function fail(sentence: string): Outcome {
  return { exitCode: 2, out: "", err: `${sentence}\n` };
}
