import { hashText } from "#lib/matrix/fingerprint.ts";
import { findRunning, type KnownRound, listRounds, phaseOf } from "#lib/matrix/round/rounds.ts";
import { ActivityId, RoundId } from "#lib/matrix/schema/ids.ts";
import type { OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import { SAYINGS } from "#lib/matrix/schema/round.ts";
import type { ClientState } from "../../client/client-state.ts";
import { pick } from "../chance.ts";
import { answerSecret } from "./watch-rounds.ts";

/** What somebody does about rounds: to the shared state, or to their own side's. */
export type RoundStep =
  | { readonly kind: "dispatch"; readonly bodies: readonly OpBody[] }
  | { readonly kind: "dispatch-own"; readonly bodies: readonly SideOpBody[] };

const CHOICES = ["agreed", "buyer", "provider", "split", "discuss"] as const;

/** One step of a round that somebody might take on what they see, also without a line. */
export function anyRoundStep(chance: () => number, state: ClientState, made: number): RoundStep {
  const running = findRunning(state.view);
  if (running) return answeringStep(chance, state, running, made);
  const opened = listRounds(state.view).filter((round) => phaseOf(round) === "opened");
  return opened.length > 0 && chance() < 0.6
    ? takingStep(chance, pick(chance, opened))
    : proposingStep(chance, state, made);
}

function proposingStep(chance: () => number, { view }: ClientState, made: number): RoundStep {
  const rows = Object.keys(view.tables.activity)
    .slice(0, 6)
    .map((row) => ActivityId.parse(row));
  const id = RoundId.parse(`r-${made}-${hashText(String(chance())).slice(0, 6)}`);
  return { kind: "dispatch", bodies: [{ kind: "round.propose", id, about: "all rows", rows }] };
}

function answeringStep(
  chance: () => number,
  { me }: ClientState,
  { id, rows }: KnownRound,
  made: number,
): RoundStep {
  const roll = chance();
  if (roll < 0.42) {
    const note = `${answerSecret(me.side, id)}, ${made}`;
    const answer = {
      ...{ says: pick(chance, SAYINGS), note, ourPart: null, theirPart: note },
      ...{ ours: [], theirs: [] },
    };
    const activity = pick(chance, rows);
    const taken = chance() < 0.1 ? null : answer;
    return { kind: "dispatch-own", bodies: [{ kind: "answer.set", round: id, activity, answer: taken }] };
  }
  if (roll < 0.86) return { kind: "dispatch", bodies: [{ kind: "round.submit", id }] };
  if (roll < 0.92) return { kind: "dispatch", bodies: [{ kind: "round.reopen", id }] };
  if (roll < 0.97) return { kind: "dispatch", bodies: [{ kind: "round.tell", id, tells: chance() < 0.7 }] };
  return { kind: "dispatch", bodies: [{ kind: "round.withdraw", id }] };
}

function takingStep(chance: () => number, { id, rows }: KnownRound): RoundStep {
  const activity = pick(chance, rows);
  const choice = pick(chance, CHOICES);
  return { kind: "dispatch", bodies: [{ kind: "round.take", id, activity, choice, halves: null }] };
}
