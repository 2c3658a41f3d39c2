/** Asks each pattern of each text once: the same words stand in many rows. */
export interface Reader {
  /** Whether a text holds what a pattern looks for; the pattern keeps no place, so it has no flag `g` or `y`. */
  test(pattern: RegExp, text: string): boolean;
  /** Lets go of all texts. */
  forget(): void;
}

/** Opens a reader that knows no text. */
export function openReader(): Reader {
  const known = new Map<RegExp, Map<string, boolean>>();
  return {
    test: (pattern, text) => {
      let answers = known.get(pattern);
      if (!answers) {
        answers = new Map();
        known.set(pattern, answers);
      }
      const answer = answers.get(text);
      if (answer !== undefined) return answer;
      const found = pattern.test(text);
      answers.set(text, found);
      return found;
    },
    forget: () => known.clear(),
  };
}
