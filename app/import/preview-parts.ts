import { CATALOGUE_AREAS } from "#lib/catalogue/areas.ts";
import type { CatalogueActivity } from "#lib/catalogue/catalogue-activity.ts";
import { orderKeys } from "#lib/catalogue/order-keys.ts";
import { check } from "#lib/checker/check.ts";
import { SEVERITIES, type Severity } from "#lib/checker/finding.ts";
import { type Coverage, coverageOf, findCatalogueRow } from "#lib/document/import/coverage.ts";
import { content } from "#lib/matrix/content.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import { newActivity } from "#lib/matrix/new-rows.ts";
import { ActivityId, AreaId, MatrixId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";

export interface FoundFinding {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What the checker and the catalogue say of a matrix before it is made. */
export interface PartsPreview {
  readonly counts: Readonly<Record<Severity, number>>;
  /** The gravest, a few. */
  readonly first: readonly FoundFinding[];
  readonly coverage: Coverage;
}

const MOST_FIRST = 8;

/** Checks parts as the matrix would be checked, and compares their rows with the catalogue. */
export function previewParts(parts: MatrixParts, now: Date): PartsPreview {
  const matrix = matrixOfParts(MatrixId.parse("preview"), parts);
  const names = Object.values(parts.activities).map(({ name }) => name);
  if (!matrix.ok) throw new Error(matrix.message);
  const findings = check({ content: content(matrix.value), today: dayIn(parts.terms.zone, now) });
  const sorted = findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    counts: { error: count("error"), warning: count("warning"), note: count("note") },
    first: sorted.slice(0, MOST_FIRST).map(({ key, severity, message }) => ({ key, severity, message })),
    coverage: coverageOf(
      names,
      Object.values(parts.areas).map(({ topic }) => topic),
    ),
  };
}

/** The parts with further rows of the catalogue, in the areas of their topics, each to be decided by the parties. */
export function withRows(parts: MatrixParts, rows: readonly CatalogueActivity[]): MatrixParts {
  const areas = { ...parts.areas };
  const activities = { ...parts.activities };
  const known = Object.keys(areas).length;
  const areaKeys = orderKeys(known + CATALOGUE_AREAS.length);
  const rowKeys = orderKeys(Object.keys(activities).length + rows.length);
  const ofTopic = new Map(Object.entries(areas).map(([id, { topic }]) => [topic, AreaId.parse(id)]));
  CATALOGUE_AREAS.forEach(({ topic, name }, at) => {
    if (ofTopic.has(topic) || !rows.some((row) => row.topic === topic)) return;
    const id = AreaId.parse(topic);
    areas[id] = { name, topic, scope: "in", order: areaKeys[known + at] ?? "", removed: false };
    ofTopic.set(topic, id);
  });
  rows.forEach((row, at) => {
    const area = ofTopic.get(row.topic);
    if (!area) return;
    const { id, name, kind, rhythm, evidence, evidenceHolder } = row;
    const order = rowKeys[rowKeys.length - rows.length + at] ?? "";
    activities[ActivityId.parse(id)] = newActivity({
      area,
      order,
      name,
      kind,
      rhythm,
      evidence,
      evidenceHolder,
      catalogueId: id,
      undecided: true,
    });
  });
  return { ...parts, areas, activities };
}

/** The parts with the id of the catalogue on each row that surely is one of its rows, so that rules about it can speak. */
export function withCatalogueIds(parts: MatrixParts): MatrixParts {
  const taken = new Set(Object.values(parts.activities).map(({ catalogueId }) => catalogueId));
  const activities = { ...parts.activities };
  for (const [key, activity] of Object.entries(parts.activities)) {
    const row = activity.catalogueId === null ? findCatalogueRow(activity.name) : undefined;
    if (!row || taken.has(row.id)) continue;
    taken.add(row.id);
    activities[ActivityId.parse(key)] = { ...activity, catalogueId: row.id };
  }
  return { ...parts, activities };
}
