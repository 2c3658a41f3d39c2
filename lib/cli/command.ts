import type { CheckInput } from "#lib/checker/check.ts";
import type { Finding } from "#lib/checker/finding.ts";

/** What a command printed and how it ended: 0 all well, 1 well but for what it lists, 2 could not be done, 3 the same text in another file. */
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
  /** The bundled worker that reads files of somebody else's making; without it they are read in this thread. */
  readonly sheetWorker?: string | undefined;
}

export function fail(sentence: string): Outcome {
  return { exitCode: 2, out: "", err: `${sentence}\n` };
}
