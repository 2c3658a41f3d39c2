import type { Activity } from "./schema/activity.ts";
import type { Role } from "./schema/role.ts";

/** A row in which nothing is said but what is given; each call has lists of its own. */
export function newActivity(fields: Pick<Activity, "area" | "order" | "name"> & Partial<Activity>): Activity {
  return {
    catalogueId: null,
    removed: false,
    kind: "act",
    undecided: false,
    scope: "in",
    outHolder: null,
    appliesTo: null,
    hours: null,
    rhythm: null,
    timeLimit: null,
    charge: null,
    splitBuyer: null,
    splitProvider: null,
    ownerAct: null,
    evidence: null,
    evidenceHolder: null,
    evidenceKept: null,
    chain: null,
    dependsOn: [],
    frameworks: [],
    clause: null,
    sources: [],
    note: null,
    ...fields,
  };
}

/** A role of which nothing is said but what is given. */
export function newRole(fields: Pick<Role, "name" | "party" | "order"> & Partial<Role>): Role {
  return {
    catalogueId: null,
    removed: false,
    hours: null,
    zone: null,
    foldsInto: null,
    open: false,
    deputy: null,
    organisation: null,
    capacity: null,
    note: null,
    ...fields,
  };
}
