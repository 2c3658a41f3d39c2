import { agreedText, isReady, isShownRow, rowText, termsText } from "./agreed.ts";
import { type Asked, record, text, type Verdict } from "./edits.ts";
import { type Fields, setField, setFields, type Tables, valuesAt } from "./history.ts";

const NOTHING: Verdict = { writes: [] };

/** One side's yes to what it saw. */
export function confirm(asked: Asked): Verdict {
  const { now, body, side, history, base, at, by } = asked;
  const isTerms = body.kind.startsWith("terms");
  const id = isTerms ? "terms" : text(body["activity"]);
  const held = now["confirmation"]?.[id]?.[side] ?? null;
  const say = (yes: unknown): Verdict => ({
    writes: now["confirmation"]?.[id]
      ? [setField(now, "confirmation", id, side, yes)]
      : setFields(now, "confirmation", id, { buyer: null, provider: null, [side]: yes }),
  });
  if (body.kind.endsWith("unconfirm")) return held === null ? NOTHING : say(null);
  if (!isTerms && !isShownRow(now, id)) return { refused: "removed" };
  const textOf = (tables: Tables) =>
    isTerms ? termsText(tables) : isShownRow(tables, id) ? rowText(tables, id) : "not shown";
  if (textOf(valuesAt(history, base)) !== textOf(now)) return { refused: "stale-hash" };
  if (record(held)["text"] === textOf(now)) return NOTHING;
  return say({ text: textOf(now), by, at });
}

/** A finding that both sides live with. */
export function gap(asked: Asked): Verdict {
  const { now, body, side, by, at } = asked;
  const id = text(body["id"]);
  const held = now["gap"]?.[id];
  if (body.kind === "gap.propose") {
    const proposed = record(body["gap"]);
    const isThere = Object.values(now["gap"] ?? {}).some(
      (other) =>
        other["removed"] === false &&
        other["key"] === proposed["key"] &&
        other["basis"] === proposed["basis"],
    );
    if (held || isThere) return { refused: "exists" };
    const yes = { text: proposed["basis"], by, at };
    return {
      writes: setFields(now, "gap", id, {
        ...proposed,
        buyer: null,
        provider: null,
        [side]: yes,
        removed: false,
      }),
    };
  }
  if (!held) return { refused: "not-found" };
  if (body.kind === "gap.withdraw")
    return held["removed"] === true ? NOTHING : { writes: [setField(now, "gap", id, "removed", true)] };
  if (held["removed"] === true) return { refused: "removed" };
  if (held[side] !== null) return NOTHING;
  return { writes: [setField(now, "gap", id, side, { text: held["basis"], by, at })] };
}

const isComplete = (edition: Fields) =>
  edition["elsewhere"] !== null || (edition["buyer"] !== null && edition["provider"] !== null);
const editionsOf = (tables: Tables) =>
  Object.values(tables["edition"] ?? {})
    .filter((edition) => edition["withdrawn"] === false)
    .sort((a, b) => Number(a["number"]) - Number(b["number"]));

/** The edition that is frozen and waits for signatures. */
export function finalIn(tables: Tables): Fields | undefined {
  return editionsOf(tables).find((edition) => !isComplete(edition));
}

/** From draft to final and back, and to in force. */
export function edition(asked: Asked): Verdict {
  const { now, body, side, history, base, by } = asked;
  const final = finalIn(now);
  const seen = valuesAt(history, base);
  if (body.kind === "edition.freeze") {
    if (final) return { refused: "frozen" };
    if (agreedText(seen) !== agreedText(now)) return { refused: "stale-hash" };
    const signed = editionsOf(now).filter(isComplete).at(-1);
    if (signed?.["text"] === agreedText(now)) return { refused: "exists" };
    if (!isReady(now)) return { refused: "not-ready" };
    const number = Number(signed?.["number"] ?? 0) + 1;
    const row = {
      number,
      text: agreedText(now),
      buyer: null,
      provider: null,
      elsewhere: null,
      withdrawn: false,
    };
    return { writes: setFields(now, "edition", String(number), row) };
  }
  if (!final) return { refused: "not-frozen" };
  const id = String(final["number"]);
  if (body.kind === "edition.reopen")
    return { writes: setFields(now, "edition", id, { buyer: null, provider: null, withdrawn: true }) };
  const read = finalIn(seen);
  if (read?.["text"] !== final["text"] || read?.["number"] !== final["number"])
    return { refused: "stale-hash" };
  if (body.kind === "edition.record") return { writes: [setField(now, "edition", id, "elsewhere", by)] };
  if (final[side] !== null) return { refused: "exists" };
  return { writes: [setField(now, "edition", id, side, by)] };
}
