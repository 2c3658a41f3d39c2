import { expect, it } from "vitest";
import { apply } from "#lib/matrix/apply.ts";
import { cellText } from "#lib/matrix/cell-text.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { decide } from "#lib/matrix/decide.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { MatrixId, OpId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { readCsv } from "../grid/read-csv.ts";
import { importBook } from "./import-book.ts";
import { mergeOps } from "./merge-ops.ts";
import { guessTargets, planMerge } from "./merge-plan.ts";

const ADA = { participant: ParticipantId.parse("ada"), side: "buyer", name: "Ada", right: "manage" } as const;

function partsOf(text: string) {
  const read = importBook(readCsv(text));
  if (!read.ok) throw new Error(read.message);
  return read.parts;
}

function matrixOf(text: string): Matrix {
  const matrix = matrixOfParts(MatrixId.parse("m"), partsOf(text));
  if (!matrix.ok) throw new Error(matrix.message);
  return matrix.value;
}

function run(matrix: Matrix, bodies: readonly OpBody[]): Matrix {
  return bodies.reduce((state, body, at) => {
    const id = OpId.parse(`op-${at}`);
    const decision = decide(
      state,
      { id, body },
      {
        actor: ADA,
        at: "2026-03-02T10:00:00.000Z",
        base: state.revision,
        touchedSince: () => undefined,
        findChange: () => undefined,
        countBlocking: () => 0,
        answersOf: () => undefined,
      },
    );
    if (!decision.ok) throw new Error(`${body.kind}: ${decision.message}`);
    const { writes } = decision;
    return apply(state, {
      id,
      stream: "shared",
      revision: state.revision + 1,
      at: "",
      by: { participant: ADA.participant, side: "buyer", name: "Ada" },
      kind: body.kind,
      group: null,
      writes,
    });
  }, matrix);
}

const lines = ({ areas, roles }: Content) =>
  areas.flatMap((area) =>
    area.activities.map(
      (row) =>
        `${area.name} | ${row.name} | ${roles.map(({ id, name }) => `${name}=${row.cells[id] ? cellText(row.cells[id]) : ""}`).join(" ")}`,
    ),
  );

const THERE =
  "Area,Activity,Client,MSP\nHelp desk,Answer calls,I,A/R\nHelp desk,Close tickets,,\nPatching,Apply patches,A,R\n";
const BROUGHT =
  "Area,Activity,Customer,Provider,Auditor\nHelp desk,Answer calls,A,R,\nhelp desk,Close tickets,C,A/R,I\nPatching,Apply patches,A,R,\nPatching,Test patches,I,A/R,\nProjects,Plan projects,A,R,\n";

function merged(overwrites: boolean) {
  const matrix = matrixOf(THERE);
  const agreed = content(matrix);
  const parts = partsOf(BROUGHT);
  const targets = guessTargets(agreed, parts);
  const rows = planMerge(agreed, parts, targets);
  const differing = rows.filter(({ cells }) => cells.some(({ state }) => state === "differs"));
  let count = 0;
  const ops = mergeOps({
    ...{ agreed, parts, targets, rows },
    choices: {
      added: new Set(rows.filter(({ match }) => !match).map(({ id }) => id)),
      overwritten: new Set(overwrites ? differing.map(({ id }) => id) : []),
    },
    newId: () => {
      count += 1;
      return `new-${count}`;
    },
  });
  return { rows, after: lines(content(run(matrix, ops))) };
}

it("finds the columns by name or party and the rows by area and name", () => {
  const { rows } = merged(false);
  expect(rows.map(({ name, match }) => [name, match?.name ?? null])).toEqual([
    ["Answer calls", "Answer calls"],
    ["Close tickets", "Close tickets"],
    ["Apply patches", "Apply patches"],
    ["Test patches", null],
    ["Plan projects", null],
  ]);
  expect(rows.map(({ cells }) => cells.map(({ state }) => state).join(" "))).toEqual([
    "differs differs",
    "fills fills",
    "same same",
    "",
    "",
  ]);
});

it("fills what is empty, adds what is new, and overwrites nothing unasked", () => {
  expect(merged(false).after).toEqual([
    "Help desk | Answer calls | Client=I MSP=AR Auditor=",
    "Help desk | Close tickets | Client=C MSP=AR Auditor=I",
    "Patching | Apply patches | Client=A MSP=R Auditor=",
    "Patching | Test patches | Client=I MSP=AR Auditor=",
    "Projects | Plan projects | Client=A MSP=R Auditor=",
  ]);
});

it("overwrites where somebody said so", () => {
  expect(merged(true).after[0]).toBe("Help desk | Answer calls | Client=A MSP=R Auditor=");
});
