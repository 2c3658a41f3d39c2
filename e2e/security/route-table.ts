import type { Engagement } from "./engagement.ts";
import { toOp } from "./engagement.ts";

/** Who asks: the last one may. Nobody has no cookie, the stranger manages a matrix of their own. */
export const STANDINGS = ["nobody", "stranger", "revoked", "viewer", "otherSide", "manager"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What each gets: a status, and the code of the refusal after it. */
export type Expectations = Readonly<Record<Standing, string>>;

export interface RouteEntry {
  readonly expects: Expectations;
  readonly body?: (engagement: Engagement) => unknown;
  readonly query?: string;
}

const SIGNED_OUT = "401 not-signed-in";
const outside = { nobody: SIGNED_OUT, stranger: SIGNED_OUT, revoked: SIGNED_OUT };
const forEverybodyInside = { ...outside, viewer: "200", otherSide: "200", manager: "200" };
const forManagersOfBothSides = { ...outside, viewer: "403 not-allowed", otherSide: "200", manager: "200" };

function ofTheManagersSide(viewer: string, otherSide: string, manager: string): Expectations {
  return { ...outside, viewer, otherSide, manager };
}

function forAnybody(answer: string): Expectations {
  return {
    nobody: answer,
    stranger: answer,
    revoked: answer,
    viewer: answer,
    otherSide: answer,
    manager: answer,
  };
}

const PERSON = { name: "Somebody", title: "" };
const NO_SECRET = "x".repeat(43);

/** Every handler and method that the build may hold, in an order in which the manager's own requests work. */
export const ROUTES: Readonly<Record<string, RouteEntry>> = {
  "GET /api/v1/health": { expects: forAnybody("200") },
  "GET /api/v1/fonts": { expects: forAnybody("200") },
  "GET /icon.svg": { expects: forAnybody("200") },
  "POST /api/v1/matrices": { expects: forAnybody("400 invalid"), body: () => ({}) },
  "POST /api/v1/import": { expects: forAnybody("400 invalid"), body: () => ({ no: "sheet" }) },
  "GET /api/v1/receipts/[id]": { expects: forAnybody("404 not-found") },
  "POST /api/v1/join": {
    expects: forAnybody("404 not-found"),
    body: () => ({ ...PERSON, secret: NO_SECRET }),
  },
  "POST /api/v1/join/look": { expects: forAnybody("404 not-found"), body: () => ({ secret: NO_SECRET }) },
  "POST /api/v1/join/recover": {
    expects: forAnybody("404 not-found"),
    body: () => ({ ...PERSON, code: "AAAA-AAAA-AAAA" }),
  },
  "GET /api/v1/matrices/[id]": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/changes": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/state": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/findings": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/findings.pdf": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/who-to-call.pdf": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/in-force": { expects: forEverybodyInside, query: "?on=2026-08-12T02:00" },
  "GET /api/v1/matrices/[id]/comments": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/comments.pdf": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/papers/[paper]": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/rounds": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/rounds/[round]/agenda.pdf": {
    expects: ofTheManagersSide("404 not-found", "404 not-found", "404 not-found"),
  },
  "GET /api/v1/matrices/[id]/rounds/[round]/result.pdf": {
    expects: ofTheManagersSide("404 not-found", "404 not-found", "404 not-found"),
  },
  "GET /api/v1/matrices/[id]/phases": { expects: forEverybodyInside },
  // A phase begins as this matrix or as one of its phases; this is neither.
  "POST /api/v1/matrices/[id]/phases": {
    expects: ofTheManagersSide("403 not-allowed", "404 not-found", "404 not-found"),
    body: () => ({ phase: "Exit", like: "none", model: null, open: false }),
  },
  "PATCH /api/v1/matrices/[id]/phases/[phase]": {
    expects: ofTheManagersSide("403 not-allowed", "404 not-found", "404 not-found"),
    body: () => ({ open: true }),
  },
  "POST /api/v1/matrices/[id]/phases/[phase]/entry": {
    expects: ofTheManagersSide("404 not-found", "404 not-found", "404 not-found"),
  },
  "GET /api/v1/matrices/[id]/file": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/export/[format]": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/export/[format]/preview": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/everything": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/deletion": { expects: forEverybodyInside },
  // A title that is another one deletes nothing; deleting is tried with a matrix of its own.
  "POST /api/v1/matrices/[id]/deletion": {
    expects: { ...outside, viewer: "403 not-allowed", otherSide: "400 invalid", manager: "400 invalid" },
    body: () => ({ title: "Another one" }),
  },
  // Nobody has asked for it, so there is nothing to take back: the manager's own yes is tried elsewhere.
  "DELETE /api/v1/matrices/[id]/deletion": {
    expects: { ...outside, viewer: "403 not-allowed", otherSide: "400 invalid", manager: "400 invalid" },
  },
  "GET /api/v1/matrices/[id]/people": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/editions": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/appendix.pdf": { expects: forEverybodyInside },
  "GET /api/v1/matrices/[id]/editions/[number]/appendix.pdf": {
    expects: ofTheManagersSide("404 not-found", "404 not-found", "404 not-found"),
  },
  "GET /api/v1/matrices/[id]/editions/[number]/matrix.json": {
    expects: ofTheManagersSide("404 not-found", "404 not-found", "404 not-found"),
  },
  "GET /api/v1/matrices/[id]/editions/[number]/record.json": {
    expects: ofTheManagersSide("404 not-found", "404 not-found", "404 not-found"),
  },
  "GET /api/v1/matrices/[id]/amendment.docx": {
    expects: ofTheManagersSide("409 not-ready", "409 not-ready", "409 not-ready"),
  },
  "GET /api/v1/matrices/[id]/amendment.pdf": {
    expects: ofTheManagersSide("409 not-ready", "409 not-ready", "409 not-ready"),
  },
  "GET /api/v1/matrices/[id]/editions/[number]/signed-file": {
    expects: ofTheManagersSide("404 not-found", "404 not-found", "404 not-found"),
  },
  // An op that may not be done is answered by its fate; the journey about ops reads those.
  "POST /api/v1/matrices/[id]/ops": {
    expects: forEverybodyInside,
    body: () => ({ ops: [toOp({ kind: "note.set", activity: "HD-01", note: { text: "Ours" } }, "buyer")] }),
  },
  "POST /api/v1/matrices/[id]/uploads": {
    expects: ofTheManagersSide("403 not-allowed", "201", "201"),
    query: "?name=signed.pdf",
    body: () => ({ signed: true }),
  },
  "GET /api/v1/matrices/[id]/links": { expects: forManagersOfBothSides },
  "POST /api/v1/matrices/[id]/links": {
    expects: ofTheManagersSide("403 not-allowed", "403 wrong-side", "201"),
    body: () => ({ side: "buyer", right: "view", label: "One more" }),
  },
  "POST /api/v1/matrices/[id]/links/[link]/rotate": {
    expects: ofTheManagersSide("403 not-allowed", "404 not-found", "201"),
  },
  "DELETE /api/v1/matrices/[id]/links/[link]": {
    expects: ofTheManagersSide("403 not-allowed", "404 not-found", "200"),
  },
  "GET /api/v1/matrices/[id]/tokens": { expects: forManagersOfBothSides },
  "POST /api/v1/matrices/[id]/tokens": {
    expects: ofTheManagersSide("403 not-allowed", "201", "201"),
    body: () => ({ right: "view", label: "A report" }),
  },
  "DELETE /api/v1/matrices/[id]/tokens/[token]": {
    expects: ofTheManagersSide("403 not-allowed", "404 not-found", "204"),
  },
  "PATCH /api/v1/matrices/[id]/people/[person]": {
    expects: ofTheManagersSide("403 not-allowed", "403 wrong-side", "204"),
    body: () => ({ right: "comment" }),
  },
  "DELETE /api/v1/matrices/[id]/people/[person]": {
    expects: ofTheManagersSide("403 not-allowed", "403 wrong-side", "204"),
  },
  "POST /api/v1/matrices/[id]/recovery": {
    expects: ofTheManagersSide("403 not-allowed", "201", "201"),
  },
};

/** Pages that say nothing about any matrix, and pages of one. */
export const PAGES: Readonly<Record<string, "anybody" | "inside">> = {
  "/": "anybody",
  "/new": "anybody",
  "/model": "anybody",
  "/import": "anybody",
  "/join": "anybody",
  "/verify": "anybody",
  "/rules": "anybody",
  "/rules/[id]": "anybody",
  "/m/[id]": "inside",
  "/m/[id]/compare": "inside",
  "/m/[id]/contacts": "inside",
  "/m/[id]/editions": "inside",
  "/m/[id]/overview": "inside",
  "/m/[id]/phases": "inside",
  "/m/[id]/round": "inside",
  "/m/[id]/import": "inside",
  "/m/[id]/rules": "inside",
  "/m/[id]/export": "inside",
  "/m/[id]/share": "inside",
  "/m/[id]/sign": "inside",
  "/m/[id]/terms": "inside",
};
