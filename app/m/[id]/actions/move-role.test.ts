import { expect, it } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { columnsOf } from "#lib/matrix/fold.ts";
import { RoleId } from "#lib/matrix/schema/ids.ts";
import { fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { roleEditBodies } from "./move-role.ts";

const id = RoleId.parse("B-IT");

it("a role that goes to the other party folds into that party's column, and leaves the roles below it behind", () => {
  const log = openLog(fillMatrix(buildExample()));
  const role = log.matrix().tables.role[id];
  if (!role) throw new Error("The example has no IT lead");
  const { name, hours, organisation } = role;
  for (const body of roleEditBodies(log.matrix(), id, { name, hours, organisation, party: "provider" }))
    log.must(body);
  const { role: roles } = log.matrix().tables;
  expect(roles[id]).toMatchObject({ party: "provider", foldsInto: "provider" });
  expect(roles["B-App"]).toMatchObject({ party: "buyer", foldsInto: "buyer" });
  for (const { members } of columnsOf(log.matrix())) {
    expect(new Set(members.map((member) => roles[member]?.party)).size).toBe(1);
  }
});

it("a role that keeps its party is edited where it stands", () => {
  const matrix = fillMatrix(buildExample());
  const fields = { name: "Head of IT", party: "buyer", hours: null, organisation: null } as const;
  expect(roleEditBodies(matrix, id, fields)).toEqual([{ kind: "role.edit", id, fields }]);
});
