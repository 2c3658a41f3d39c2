import { readFileSync } from "node:fs";
import Draft4 from "ajv-draft-04";
import { vi } from "vitest";

// Compiling the schema takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SCHEMA = new URL("./sarif-schema/sarif-2.1.0-rtm.5.json", import.meta.url);
const REFERENCE = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;

const isReference = (text: string): boolean => REFERENCE.test(text) && !/%(?![0-9A-Fa-f]{2})/.test(text);

// One pattern of the schema is none with the flag `u`, which draft 4 knows nothing of.
function compile() {
  const ajv = new Draft4({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat("uri-reference", isReference);
  ajv.addFormat("uri", (text: string) => isReference(text) && URL.canParse(text));
  ajv.addFormat("date-time", (text: string) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
}

let validate: ReturnType<typeof compile> | undefined;

/** What the schema of SARIF 2.1.0 has against a log, a line each; none for a valid one. */
export function sarifFaults(log: unknown): readonly string[] {
  validate ??= compile();
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
