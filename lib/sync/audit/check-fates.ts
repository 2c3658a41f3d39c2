import type { Fields } from "../json.ts";
import { isFields, parseJson } from "../json.ts";
import type { AuditedMatrix, LogAudit, LogFault, Place } from "./log-audit.ts";

const CHANGED = ["applied", "conflict"];
const UNCHANGED = ["already", "denied", "invalid"];

type Wrong = Pick<LogFault, "what" | "expected" | "found">;

function placeInWords(place: Place | undefined): string {
  return place ? `${place.stream} revision ${place.revision}` : "no change";
}

function findWrong(fate: Fields, place: Place | undefined, newest: number): Wrong | undefined {
  const state = String(fate["state"]);
  const found = placeInWords(place);
  if (CHANGED.includes(state)) {
    if (place && place.revision === fate["revision"]) return undefined;
    const expected = `a change with revision ${String(fate["revision"])}`;
    return { what: `An op was answered “${state}”, and its change is not in the log.`, expected, found };
  }
  if (!UNCHANGED.includes(state))
    return {
      what: "The answer to an op is none of the known ones.",
      expected: UNCHANGED.join(", "),
      found: state,
    };
  if (place)
    return {
      what: `An op was answered “${state}”, and yet it changed something.`,
      expected: "no change",
      found,
    };
  const revision = fate["revision"];
  if (typeof revision !== "number" || revision <= newest) return undefined;
  return {
    what: "An op was answered with a revision that the log does not reach.",
    expected: `at most revision ${newest}`,
    found: `revision ${revision}`,
  };
}

/** Finds an op whose answer and change do not belong together; every change has one answer and the other way round. */
export function checkFates(
  audit: LogAudit,
  matrix: AuditedMatrix,
  places: ReadonlyMap<string, Place>,
): LogFault | undefined {
  const unanswered = new Map(places);
  for (const { op, body } of audit.fates(matrix.id)) {
    const place = places.get(op);
    unanswered.delete(op);
    const fate = parseJson(body);
    const wrong = isFields(fate)
      ? findWrong(fate, place, matrix.heads.shared.revision)
      : { what: "The answer to an op cannot be read.", expected: "a fate as JSON", found: body.slice(0, 60) };
    if (wrong) return toFault(matrix, op, place, wrong);
  }
  for (const [op, place] of unanswered) {
    const wrong = {
      what: "A change is in the log whose op was never answered.",
      expected: "one answer",
      found: "none",
    };
    return toFault(matrix, op, place, wrong);
  }
  return undefined;
}

function toFault({ id }: AuditedMatrix, op: string, place: Place | undefined, wrong: Wrong): LogFault {
  const { stream = null, revision = null } = place ?? {};
  return { matrix: id, stream, revision, op, at: null, by: null, ...wrong };
}
