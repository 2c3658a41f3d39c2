import * as z from "zod/mini";
import { Side } from "./header.ts";
import { RoleId } from "./ids.ts";
import { Day, Line, Name, Paragraph } from "./text.ts";

/** A person to call for a role; each side keeps its own and chooses what the other side sees. */
export const Contact = z.strictObject({
  side: Side,
  role: z.nullable(RoleId),
  name: Name,
  phone: Line,
  secondPhone: z.nullable(Line),
  email: z.nullable(Line),
  deputyName: z.nullable(Line),
  deputyPhone: z.nullable(Line),
  hours: z.nullable(Line),
  note: z.nullable(Line),
  /** Day on which somebody last confirmed name and numbers. */
  confirmedOn: Day,
  removed: z.boolean(),
});
export type Contact = z.infer<typeof Contact>;

/** A side's own note on a cell, a row or the matrix; the other side never sees it. */
export const Note = z.strictObject({ text: Paragraph });
export type Note = z.infer<typeof Note>;
