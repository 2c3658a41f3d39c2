import type { Right } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixNames } from "./access-store.ts";
import { companyOf, otherSide } from "./sides.ts";

const MAY: Readonly<Record<Right, string>> = {
  view: "You can read the matrix.",
  comment: "You can read the matrix and comment on it.",
  edit: "You can fill in the matrix and confirm rows.",
  sign: "You can fill in the matrix, confirm rows and sign.",
  manage: "You can fill in the matrix, confirm rows, sign, and decide who else takes part on your side.",
};

/** What somebody gets and shows by claiming a link, in sentences. */
export function describeInvitation(names: MatrixNames, side: Side, right: Right): readonly string[] {
  const own = companyOf(names, side);
  const other = companyOf(names, otherSide(side));
  return [
    `You join on the side of ${own}. ${MAY[right]}`,
    `${other} sees your name, your job title and what you change in the matrix.`,
    `${other} never sees the links, contacts and notes of ${own}.`,
  ];
}
