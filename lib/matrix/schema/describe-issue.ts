import type * as z from "zod/mini";

const QUOTE = 60;
/** Deeper than anything that is sent in good faith; JSON.stringify overflows the stack at some thousands. */
const MOST_NESTED = 20;

function withoutDepths(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return "…";
  if (Array.isArray(value)) return value.map((item) => withoutDepths(item, levels - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutDepths(item, levels - 1)]),
  );
}

function quote(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(withoutDepths(value, MOST_NESTED));
  return text.length > QUOTE ? `${text.slice(0, QUOTE)}… (${text.length} characters)` : text;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `expected ${issue.expected}`;
    case "invalid_value":
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "too_big":
      return `expected at most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`;
    case "too_small":
      return `expected at least ${issue.minimum}${issue.origin === "string" ? " characters" : ""}`;
    case "unrecognized_keys":
      return `does not know ${issue.keys.map((key) => `“${key}”`).join(", ")}`;
    case "invalid_key":
      return "the name of this entry is not an id";
    case "invalid_format":
      return issue.message === "Invalid input" ? `expected a ${issue.format}` : issue.message;
    default:
      return issue.message === "Invalid input" ? "is none of the forms known here" : issue.message;
  }
}

/** Says of a value that did not parse where it is wrong, what was found there and what was expected. */
export function describeIssue(root: unknown, issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues;
  if (!issue) return "The value is not what was expected.";
  const place = issue.path.length === 0 ? "the whole" : `“${issue.path.map(String).join(".")}”`;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return `At ${place}: found ${quote(valueAt(root, issue.path))}, ${expectation(issue)}${more}.`;
}
