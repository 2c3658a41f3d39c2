import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import type { Fix } from "../finding.ts";
import type { Held, RowSlice } from "../slices.ts";

/** “Make Northwind's service desk the owner.” */
export function makeOwner({ row, header }: RowSlice, { role }: Pick<Held, "role">): Fix {
  return {
    label: `Make ${roleInWords(role, header)} the owner`,
    certain: false,
    bodies: [{ kind: "cell.add", activity: row.id, role: role.id, duty: "accountable" }],
  };
}

/** “Northwind's service desk does it.” */
export function makeDoer({ row, header }: RowSlice, { role }: Pick<Held, "role">): Fix {
  return {
    label: capitalised(`${roleInWords(role, header)} does it`),
    certain: false,
    bodies: [{ kind: "cell.add", activity: row.id, role: role.id, duty: "responsible" }],
  };
}

/** One fix for each owner: that one stays, the others are asked instead where they hold nothing else. */
export function keepOneOwner({ row, header }: RowSlice, owners: readonly Held[]): readonly Fix[] {
  return owners.map((kept) => ({
    label: `Keep ${roleInWords(kept.role, header)} as the owner`,
    certain: false,
    bodies: owners.filter((other) => other !== kept).flatMap((other) => takeOwnership(row.id, other)),
  }));
}

function takeOwnership(activity: RowSlice["row"]["id"], { role, cell }: Held): Fix["bodies"] {
  const remove = { kind: "cell.remove", activity, role: role.id, duty: "accountable" } as const;
  const add = { kind: "cell.add", activity, role: role.id, duty: "consulted" } as const;
  return cell.duties.length === 1 ? [remove, add] : [remove];
}

/** One fix for each of the buyer's roles in the row: it owns the row in place of the owner. */
export function giveToBuyer(slice: RowSlice, { role }: Held): readonly Fix[] {
  const leave = {
    kind: "cell.remove",
    activity: slice.row.id,
    role: role.id,
    duty: "accountable",
  } as const;
  return slice.held
    .filter((one) => one.role.party === "buyer")
    .map((one) => {
      const make = makeOwner(slice, one);
      return { ...make, bodies: [leave, ...make.bodies] };
    });
}

/** Takes one letter from one role. */
export function takeLetter(
  label: string,
  activity: RowSlice["row"]["id"],
  role: RoleId,
  duty: Duty,
  certain: boolean,
): Fix {
  return { label, certain, bodies: [{ kind: "cell.remove", activity, role, duty }] };
}
