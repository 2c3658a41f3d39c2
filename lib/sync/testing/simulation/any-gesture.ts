import { content } from "#lib/matrix/content.ts";
import { findFinal } from "#lib/matrix/editions.ts";
import { contentHash, hashText, rowHash, termsHash } from "#lib/matrix/fingerprint.ts";
import { ActivityId, ConflictId, GapId, RoleId, RuleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { BLANK_ACTIVITY } from "#lib/matrix/testing/blank-rows.ts";
import type { ClientState } from "../../client/client-state.ts";
import { pick } from "../chance.ts";
import { anyComment } from "./any-comment.ts";

const DUTIES = ["accountable", "responsible", "consulted", "informed"] as const;

function confirmAll(state: ClientState): readonly OpBody[] {
  const shown = content(state.view);
  const rows = shown.areas.flatMap(({ activities }) => activities);
  return [
    ...rows.map(
      (row): OpBody => ({ kind: "row.confirm", activity: row.id, hash: rowHash(row, shown.roles) }),
    ),
    { kind: "terms.confirm", hash: termsHash(shown) },
  ];
}

function settleAll(chance: () => number, state: ClientState): readonly OpBody[] {
  return Object.entries(state.view.tables.conflict)
    .filter(([, { settled }]) => settled === null)
    .map(([id]) => ({
      kind: "conflict.settle",
      id: ConflictId.parse(id),
      choice: pick(chance, ["losing", "standing", "other"] as const),
    }));
}

/** What a final waits for: a signature of this side or, now and then, to be taken back. */
function towardsSigning(chance: () => number, state: ClientState): readonly OpBody[] {
  const final = findFinal(state.view);
  if (!final)
    return [
      {
        kind: "edition.freeze",
        contentHash: contentHash(content(state.view)),
        effectiveFrom: "2026-03-01",
      },
    ];
  if (chance() < 0.3) return [{ kind: "edition.reopen" }];
  const { name } = state.me;
  const signature = { name, title: "Director", statement: "I may sign for my company." };
  return [{ kind: "edition.sign", fingerprint: final.fingerprint, signature }];
}

function anyGap(chance: () => number, state: ClientState, activity: ActivityId, made: number): OpBody {
  const known = Object.keys(state.view.tables.gap);
  if (known.length > 0 && chance() < 0.6) {
    const id = GapId.parse(pick(chance, known));
    return { kind: pick(chance, ["gap.accept", "gap.withdraw"] as const), id };
  }
  return {
    kind: "gap.propose",
    id: GapId.parse(`gap-${made}-${hashText(String(chance())).slice(0, 6)}`),
    gap: {
      key: `no-owner ${activity}`,
      basis: hashText(`basis ${made}`),
      rule: RuleId.parse("no-owner"),
      activity,
      role: null,
      sentence: "This is not provided until the end of the year.",
      reason: "The budget says so.",
      owner: state.me.name,
      until: "2026-12-31",
    },
  };
}

/** One gesture that somebody might make on what they see; `made` makes its texts unlike all others. */
export function anyGesture(chance: () => number, state: ClientState, made: number): readonly OpBody[] {
  const roll = chance();
  if (roll < 0.06) return confirmAll(state);
  if (roll < 0.1) return settleAll(chance, state);
  if (roll < 0.14) return towardsSigning(chance, state);
  const count = roll < 0.3 ? 5 : 1;
  return Array.from({ length: count }, (_, at) => anyBody(chance, state, `${made}-${at}`, made));
}

function anyBody(chance: () => number, state: ClientState, text: string, made: number): OpBody {
  const { tables } = state.view;
  const activity = ActivityId.parse(pick(chance, Object.keys(tables.activity)));
  const role = RoleId.parse(pick(chance, Object.keys(tables.role)));
  const duty = pick(chance, DUTIES);
  if (chance() < 0.12)
    return anyComment(chance, state, { activity, role }, `${text}-${hashText(String(chance())).slice(0, 6)}`);
  const roll = chance();
  if (roll < 0.25)
    return { kind: "cell.set", activity, role, cell: { duties: [duty], when: "always", notInvolved: false } };
  if (roll < 0.4) return { kind: "cell.add", activity, role, duty };
  if (roll < 0.5) return { kind: "cell.remove", activity, role, duty };
  if (roll < 0.63)
    return { kind: "activity.edit", id: activity, fields: { name: `Row as named by ${text}` } };
  if (roll < 0.72) return { kind: "activity.edit", id: activity, fields: { note: `Note ${text}` } };
  if (roll < 0.78) return { kind: "activity.edit", id: activity, fields: { removed: chance() < 0.5 } };
  if (roll < 0.84) return anyGap(chance, state, activity, made);
  if (roll < 0.88) return { kind: "terms.edit", fields: { emergencyOtherwise: `An emergency is ${text}` } };
  if (roll < 0.93) {
    const area = tables.activity[activity]?.area;
    if (!area) throw new Error(`No row ${activity}`);
    return {
      kind: "activity.add",
      id: ActivityId.parse(`a-${text}-${hashText(String(chance())).slice(0, 6)}`),
      activity: { ...BLANK_ACTIVITY, area, name: `New ${text}` },
      cells: {},
    };
  }
  const shown = content(state.view);
  const row = shown.areas.flatMap(({ activities }) => activities).find(({ id }) => id === activity);
  return row
    ? { kind: "row.confirm", activity, hash: rowHash(row, shown.roles) }
    : { kind: "row.unconfirm", activity };
}
