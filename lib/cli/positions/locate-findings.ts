import type { Finding } from "#lib/checker/finding.ts";
import type { Book, SheetDialect } from "#lib/document/grid/grid.ts";
import type { SheetPlaces } from "#lib/document/import/build-parts.ts";
import type { SheetPlace } from "#lib/document/import/sheet-place.ts";
import { locateCells } from "./locate-cells.ts";
import { type JsonPath, locateInJson } from "./locate-in-json.ts";
import { createRegions, type Region, type Span } from "./region.ts";

type About = Pick<Finding, "key" | "area" | "activity" | "role">;

/** Where in its file each finding is, in the same order. */
export type LocateFindings = (findings: readonly About[]) => readonly Region[];

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

/** From the place itself to the nearest thing that surely stands in the sheet. */
function placesInSheet({ activity, role, area }: About, places: SheetPlaces): readonly SheetPlace[] {
  const row = activity === null ? undefined : places.activities[activity];
  const column = role === null ? undefined : places.roles[role];
  const cell = row && column && { record: row.record, column: column.column };
  const named = area === null ? undefined : places.areas[area];
  return [cell, row, column, named, places.header].filter((place) => place !== undefined);
}

/** Findings of a sheet: the cell, the activity, the column's head or the area; the head of the sheet for the rest. */
function locateInSheet(text: string, places: SheetPlaces, dialect: SheetDialect): LocateFindings {
  return (findings) => {
    const plain = withoutMark(text);
    const cells = locateCells(plain, dialect);
    const regionOf = createRegions(plain);
    return findings.map((finding) => {
      const spans = placesInSheet(finding, places).map(({ record, column }) => cells[record]?.[column]);
      return regionOf(spans.find((span) => span !== undefined) ?? { start: 0, end: 0 });
    });
  };
}

const NOWHERE: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** Findings of a file: their places in its text, or its beginning where the file is no text. */
export function locateInBook({ text, dialect }: Book, places: SheetPlaces): LocateFindings {
  if (text !== null && dialect !== null) return locateInSheet(text, places, dialect);
  return (findings) => findings.map(() => NOWHERE);
}

/** A finding of a wording names the field behind the row, or behind “terms”; one of a call chain names the chain. */
function pathsInFile({ key, activity, role, area }: About): readonly JsonPath[] {
  const [, first = "", field] = key.split("/");
  const row =
    activity === null
      ? []
      : [
          ...(role === null ? [] : [["parts", "cells", activity, role]]),
          ...(field === undefined || first !== activity ? [] : [["parts", "activities", activity, field]]),
          ["parts", "activities", activity, "name"],
        ];
  const term = first === "terms" && field !== undefined ? [["parts", "terms", field]] : [];
  const chain = first === "" || activity !== null ? [] : [["parts", "chains", first]];
  return [
    ...row,
    ...(role === null ? [] : [["parts", "roles", role, "name"]]),
    ...(area === null ? [] : [["parts", "areas", area, "name"]]),
    ...term,
    ...(first === "terms" ? [["parts", "terms"]] : []),
    ...chain,
    ["parts", "header", "title"],
  ];
}

/** Findings of a Clearline file: the value that they are about; the title for the matrix as a whole. */
export function locateInFile(text: string): LocateFindings {
  return (findings) => {
    const plain = withoutMark(text);
    const paths = findings.map(pathsInFile);
    const spans = locateInJson(plain, paths.flat());
    const regionOf = createRegions(plain);
    let at = 0;
    return paths.map(({ length }) => {
      const found: readonly (Span | null)[] = spans.slice(at, at + length);
      at += length;
      return regionOf(found.find((span) => span !== null) ?? { start: 0, end: 0 });
    });
  };
}
