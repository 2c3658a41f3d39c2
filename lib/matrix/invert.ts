import { BLANK } from "./matrix.ts";
import type { RoleId } from "./schema/ids.ts";
import type { Assignment } from "./schema/role.ts";
import type { Change, Tables, Write } from "./tables.ts";

const RECORD: ReadonlySet<keyof Tables> = new Set<keyof Tables>([
  "confirmation",
  "edition",
  "thread",
  "comment",
  "round",
  "opened",
]);

function invertWrite(write: Write): readonly Write[] {
  if (write.action === "edit") {
    if (RECORD.has(write.table)) return [];
    // The pair stays of one table; TypeScript loses that across the swap.
    return [{ ...write, before: write.after, after: write.before } as Write];
  }
  switch (write.table) {
    case "cells": {
      const blank: Record<RoleId, Assignment> = {};
      for (const role of Object.keys(write.row)) blank[role as RoleId] = BLANK;
      return [{ table: "cells", id: write.id, action: "edit", before: write.row, after: blank }];
    }
    case "setting":
      return [
        {
          table: "setting",
          id: write.id,
          action: "edit",
          before: write.row,
          after: { off: false, reason: null, threshold: null },
        },
      ];
    case "area":
    case "role":
    case "activity":
    case "chain":
    case "gap":
    case "contact":
      return [
        {
          table: write.table,
          id: write.id,
          action: "edit",
          before: { removed: false },
          after: { removed: true },
        },
      ];
    case "header":
    case "terms":
    case "confirmation":
    case "conflict":
    case "edition":
    case "thread":
    case "comment":
    case "round":
    case "opened":
    case "outcome":
      return [];
  }
}

/**
 * The writes that bring back the content from before a change: an edit goes back, an added row is marked removed.
 * What belongs to the record (confirmations, conflicts, editions, comments) is never taken back this way.
 */
export function invert(change: Pick<Change, "writes">): readonly Write[] {
  return change.writes.flatMap(invertWrite).reverse();
}
