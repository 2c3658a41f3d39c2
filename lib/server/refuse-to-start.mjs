const refusals = ["RefuseToStart", "DatabaseTooNewError", "DatabaseUnusableError"];

/** A reason not to start that its reader can act on: one sentence, printed without a stack. */
export class RefuseToStart extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "RefuseToStart";
  }
}

/**
 * Prints the sentence of a refusal, or the stack of a bug, and sets a failing exit code.
 * @param {unknown} error
 */
export function reportAndFail(error) {
  const isRefusal = error instanceof Error && refusals.includes(error.name);
  console.error(isRefusal ? error.message : error);
  process.exitCode = 1;
}
