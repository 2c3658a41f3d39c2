import { content } from "#lib/matrix/content.ts";
import { hashText, rowHash } from "#lib/matrix/fingerprint.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import { ActivityId, OpId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { BLANK_ACTIVITY } from "#lib/matrix/testing/blank-rows.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import { type ClientEvent, type ClientState, openClient } from "../client/client-state.ts";
import { step } from "../client/machine.ts";
import { parseServerFrame } from "../client/parse-server-frame.ts";
import type { LogStore } from "../log-store.ts";
import { parseClientFrame } from "../protocol.ts";
import { loadRoomState } from "../room/load-room-state.ts";
import type { Room } from "../room/room.ts";
import type { RoomState } from "../room/room-state.ts";
import type { Subscriber } from "../room/subscriber.ts";
import { anyComment } from "./any-comment.ts";
import { createChance, pick } from "./chance.ts";
import { MATRIX, openTestRoom } from "./open-test-room.ts";

/** Where everybody stands once all is delivered. */
export interface Outcome {
  readonly ops: number;
  readonly conflicts: number;
  readonly clients: readonly ClientState[];
  readonly room: RoomState;
  readonly reloaded: RoomState;
  readonly folded: RoomState;
}

interface SimulatedClient {
  readonly actor: Actor;
  state: ClientState;
  socket: Socket | undefined;
}

/** Two queues of texts; what is in flight is lost when the line is cut. */
interface Socket {
  readonly toServer: string[];
  readonly toClient: string[];
  readonly subscriber: Subscriber;
  isCut: boolean;
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Lets clients edit one matrix over lines that hold back, repeat and are cut; the seed decides everything. */
export async function simulate(
  seed: number,
  store: LogStore,
  options: { readonly turns: number; readonly clients: number },
): Promise<Outcome> {
  const chance = createChance(seed);
  const { room } = await openTestRoom(store);
  const start = await room.read();
  let now = 1_000_000;
  let made = 0;
  const nextId = () => {
    made += 1;
    return OpId.parse(`s${seed}-${made}`);
  };
  const clients = Array.from({ length: options.clients }, (_, at): SimulatedClient => {
    const actor = at % 2 === 0 ? BUYER : PROVIDER;
    const { participant, name, side, right } = actor;
    const me = { participant, name, side, right };
    const initial = { me, epoch: start.epoch, matrix: start.matrix, own: start.sides[side] };
    return { actor, state: openClient(`tab-${at}`, initial), socket: undefined };
  });

  function send(client: SimulatedClient, event: ClientEvent): void {
    const { state, effects } = step(client.state, event);
    client.state = state;
    for (const effect of effects) {
      if (effect.kind === "connect") connect(client);
      else if (effect.kind === "disconnect") cut(client);
      else client.socket?.toServer.push(JSON.stringify(effect.frame));
    }
  }

  function connect(client: SimulatedClient): void {
    const { participant, side } = client.actor;
    const toClient: string[] = [];
    const socket: Socket = {
      toServer: [],
      toClient,
      isCut: false,
      subscriber: {
        participant,
        side,
        client: client.state.client,
        send: (text) => void toClient.push(text),
        end: () => cut(client),
      },
    };
    client.socket = socket;
    send(client, { kind: "opened", now });
  }

  function cut(client: SimulatedClient): void {
    if (!client.socket) return;
    room.leave(client.socket.subscriber);
    client.socket.isCut = true;
    client.socket = undefined;
    send(client, { kind: "closed", now, random: chance() });
  }

  function receiveOnServer(to: Room, socket: Socket, text: string): void {
    const parsed = parseClientFrame(text);
    if (!parsed.ok) throw new Error(parsed.message);
    const { frame } = parsed;
    const { subscriber } = socket;
    if (frame.type === "hello") to.join(subscriber, frame).catch((error: unknown) => reject(error));
    else if (frame.type === "ping") to.sendHeads(subscriber);
    else if (frame.type === "presence") to.setRow(subscriber, frame.row, frame.calls);
    else {
      const { participant, client } = subscriber;
      to.submit({
        participant,
        client,
        ops: frame.ops,
        answer: (answer) => {
          if (answer.ok && !socket.isCut)
            subscriber.send(JSON.stringify({ type: "acks", acks: answer.acks }));
        },
      });
    }
  }

  let fault: unknown;
  function reject(error: unknown): void {
    fault ??= error;
  }

  function deliver(client: SimulatedClient, canRepeat: boolean): void {
    const { socket } = client;
    if (!socket) return;
    const up = socket.toServer.shift();
    if (up !== undefined) receiveOnServer(room, socket, up);
    if (up !== undefined && canRepeat && chance() < 0.1) receiveOnServer(room, socket, up);
    const down = socket.toClient.shift();
    const frame = down === undefined ? undefined : parseServerFrame(down);
    if (!frame) return;
    send(client, { kind: "frame", frame, now });
    if (canRepeat && frame.type !== "welcome" && chance() < 0.1) send(client, { kind: "frame", frame, now });
  }

  function act(client: SimulatedClient): void {
    const { state } = client;
    const at = new Date(Date.UTC(2026, 1, 1) + now).toISOString();
    const roll = chance();
    const ids = Array.from({ length: 10 }, nextId);
    if (roll < 0.12) send(client, { kind: "undo", ids, at, force: chance() < 0.3 });
    else if (roll < 0.18) send(client, { kind: "redo", ids, at, force: chance() < 0.3 });
    else if (roll < 0.25) {
      const activity = pick(chance, Object.keys(state.view.tables.activity));
      const body = {
        kind: "note.set" as const,
        activity: ActivityId.parse(activity),
        note: { text: `secret of ${state.me.side} ${made}` },
      };
      send(client, { kind: "dispatch-own", bodies: [body], ids, at });
    } else {
      const count = chance() < 0.2 ? 5 : 1;
      const bodies = Array.from({ length: count }, () => anyBody(chance, state, made));
      send(client, { kind: "dispatch", bodies, ids, at });
    }
  }

  for (const client of clients) send(client, { kind: "start", now });
  for (let turn = 0; turn < options.turns; turn += 1) {
    now += Math.floor(chance() * 400);
    const client = pick(chance, clients);
    const roll = chance();
    if (roll < 0.35) act(client);
    else if (roll < 0.37) cut(client);
    else if (roll < 0.42) send(client, { kind: "tick", now, random: chance() });
    else deliver(client, true);
    if (chance() < 0.5) await settled();
  }
  for (let round = 0; round < 5000; round += 1) {
    now += 1000;
    for (const client of clients) {
      send(client, { kind: "tick", now, random: chance() });
      deliver(client, false);
    }
    await settled();
    const isQuiet = clients.every(
      ({ state, socket }) =>
        state.line.phase === "live" &&
        socket?.toServer.length === 0 &&
        socket.toClient.length === 0 &&
        state.pending.length + state.pendingOwn.length === 0,
    );
    if (isQuiet && round > 60) break;
  }
  if (fault) throw fault;
  const atEnd = await room.read();
  await room.close();
  const reloaded = await loadRoomState(store, MATRIX);
  const folded = await loadRoomState({ ...store, findSnapshot: async () => undefined }, MATRIX);
  if (!reloaded || !folded) throw new Error("The matrix is gone");
  const conflicts = Object.keys(atEnd.matrix.tables.conflict).length;
  return { ops: made, conflicts, clients: clients.map(({ state }) => state), room: atEnd, reloaded, folded };
}

function anyBody(chance: () => number, state: ClientState, made: number): OpBody {
  const { tables } = state.view;
  const activity = ActivityId.parse(pick(chance, Object.keys(tables.activity)));
  const role = RoleId.parse(pick(chance, Object.keys(tables.role)));
  const duty = pick(chance, ["accountable", "responsible", "consulted", "informed"] as const);
  if (chance() < 0.12)
    return anyComment(chance, state, { activity, role }, `${made}-${hashText(String(chance())).slice(0, 6)}`);
  const roll = chance();
  if (roll < 0.25)
    return { kind: "cell.set", activity, role, cell: { duties: [duty], when: "always", notInvolved: false } };
  if (roll < 0.4) return { kind: "cell.add", activity, role, duty };
  if (roll < 0.5) return { kind: "cell.remove", activity, role, duty };
  if (roll < 0.65)
    return { kind: "activity.edit", id: activity, fields: { name: `Row as named by ${made}` } };
  if (roll < 0.75) return { kind: "activity.edit", id: activity, fields: { note: `Note ${made}` } };
  if (roll < 0.82) return { kind: "activity.edit", id: activity, fields: { removed: chance() < 0.5 } };
  if (roll < 0.9) {
    const area = tables.activity[activity]?.area;
    if (!area) throw new Error(`No row ${activity}`);
    return {
      kind: "activity.add",
      id: ActivityId.parse(`a-${made}-${hashText(String(chance())).slice(0, 6)}`),
      activity: { ...BLANK_ACTIVITY, area, name: `New ${made}` },
      cells: {},
    };
  }
  const shown = content(state.view);
  const row = shown.areas.flatMap(({ activities }) => activities).find(({ id }) => id === activity);
  return row
    ? { kind: "row.confirm", activity, hash: rowHash(row, shown.roles) }
    : { kind: "row.unconfirm", activity };
}
