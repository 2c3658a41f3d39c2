import * as z from "zod/mini";
import { parseFile } from "#lib/matrix/file.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { EngagementModel, MatrixSize, Side } from "#lib/matrix/schema/header.ts";
import { HoursWindow, Zone } from "#lib/matrix/schema/hours.ts";
import { MatrixParts } from "#lib/matrix/schema/op.ts";
import { Name } from "#lib/matrix/schema/text.ts";
import type { MatrixSource } from "./matrix-source.ts";

const Preset = z.strictObject({
  model: EngagementModel,
  size: MatrixSize,
  columns: z._default(z.enum(["parties", "folded", "all"]), "parties"),
  title: Name,
  buyer: Name,
  provider: Name,
  businessHours: z.array(HoursWindow).check(z.maxLength(21)),
  zone: Zone,
});

/** A request for a new matrix: exactly one of preset, example, file text or parts, and who makes it. */
export const NewMatrixForm = z.strictObject({
  preset: z.optional(Preset),
  example: z.optional(z.literal(true)),
  file: z.optional(z.string()),
  parts: z.optional(MatrixParts),
  creator: z.optional(z.strictObject({ side: Side, name: z.string(), title: z.string() })),
});
export type NewMatrixForm = z.infer<typeof NewMatrixForm>;

export const VISITOR = { side: "buyer", name: "Visitor", title: "" } as const;

/** Where the new matrix comes from. */
export function readSource(
  form: NewMatrixForm,
): { readonly ok: true; readonly source: MatrixSource } | Refusal {
  const named = [form.preset, form.example, form.file, form.parts].filter((one) => one !== undefined);
  if (named.length !== 1)
    return refuse("invalid", "Name exactly one of “preset”, “example”, “file” and “parts”.");
  if (form.preset) return { ok: true, source: { kind: "preset", choice: form.preset } };
  if (form.parts) return { ok: true, source: { kind: "parts", parts: form.parts } };
  if (form.file === undefined) return { ok: true, source: { kind: "example" } };
  const file = parseFile(form.file);
  return file.ok ? { ok: true, source: { kind: "file", file: file.value } } : file;
}
