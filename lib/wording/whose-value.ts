import type { Header } from "#lib/matrix/schema/header.ts";
import type { Author } from "#lib/matrix/schema/record.ts";

type Companies = Pick<Header, "buyer" | "provider">;

/** Whose value it is, as the reader says it: “Yours”, “Northwind, Ana Silva”. */
export function whoseInWords(by: Author | null, reader: string, companies: Companies): string {
  if (by === null) return "Somebody";
  return by.participant === reader ? "Yours" : `${companies[by.side]}, ${by.name}`;
}
