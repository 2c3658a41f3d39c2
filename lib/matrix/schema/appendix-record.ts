import * as z from "zod/mini";
import { Contact } from "./contact.ts";
import { Confirmation, Signature, SignedElsewhere } from "./record.ts";
import { Day, Instant, Sha256 } from "./text.ts";

/** What an appendix says about its own state. */
export const AppendixEdition = z.strictObject({
  /** `signed`: by both here, or recorded as signed elsewhere. */
  state: z.enum(["draft", "final", "signed"]),
  /** The edition's number; of a draft, the one it would get. */
  number: z.int().check(z.positive()),
  fingerprint: Sha256,
  previous: z.nullable(Sha256),
  effectiveFrom: z.nullable(Day),
  buyer: z.nullable(Signature),
  provider: z.nullable(Signature),
  elsewhere: z.nullable(SignedElsewhere),
});
export type AppendixEdition = z.infer<typeof AppendixEdition>;

/** Where the shared log stood. */
export const LogHead = z.strictObject({ revision: z.int().check(z.nonnegative()), hash: z.string() });
export type LogHead = z.infer<typeof LogHead>;

/**
 * A `record.json`, as far as printing again needs it: whatever an appendix shows beside what is agreed. It is no part of
 * the fingerprint.
 */
export const AppendixRecord = z.looseObject({
  format: z.literal("clearline-record"),
  version: z.literal(1),
  edition: AppendixEdition,
  contacts: z.array(Contact),
  confirmations: z.record(z.string(), Confirmation),
  log: z.nullable(LogHead),
  print: z.looseObject({ layout: z.int(), at: Instant, printedOn: Day }),
});
export type AppendixRecord = z.infer<typeof AppendixRecord>;
