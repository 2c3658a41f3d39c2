import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Side } from "#lib/matrix/schema/header.ts";
import { pick } from "#lib/sync/testing/chance.ts";
import type { CrashClient, ServerPlace } from "./crash-client.ts";
import type { CrashServerOrders } from "./crash-server.ts";
import type { KillPlan } from "./kill-plan.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import type { SentOp, Witness } from "./witness.ts";

export interface LifeOptions {
  /** The folder of the bundles. */
  readonly dist: string;
  readonly synchronous: CrashServerOrders["synchronous"];
}

/** The matrix of a history, and the sessions that its clients come in with. */
export interface Made {
  readonly matrix: string;
  readonly sessions: Readonly<Record<Side, string>>;
}

interface Living {
  readonly server: ServerProcess;
  readonly clients: readonly CrashClient[];
  readonly chance: () => number;
  readonly witness: Witness;
  readonly made: Made | undefined;
}

/** A moment that does not come within this time is replaced by a kill from outside. */
const TOO_LONG_MS = 3_000;
const STARTS_WITHIN_MS = 60_000;
const ANSWERS_WITHIN_MS = 20_000;

/** Starts the server of one life: the product without its pages, or the whole of it. */
export function openLife(wish: {
  readonly data: string;
  readonly options: LifeOptions;
  readonly env: Readonly<Record<string, string>>;
  readonly made: Made | undefined;
  readonly plan: KillPlan | undefined;
  readonly isWhole: boolean;
  readonly checkpointPages: number;
}): ServerProcess {
  const { data, options, made, plan } = wish;
  if (wish.isWhole) {
    const product = { CLEARLINE_DATA_DIR: data, CLEARLINE_ORIGIN: "", HOST: "127.0.0.1", PORT: "0" };
    const env = { ...product, NODE_ENV: "production", ...wish.env };
    return startServer(join(options.dist, "server.mjs"), [], {
      env,
      ready: /running at http:\S*:(?<port>\d+)/,
    });
  }
  const orders: CrashServerOrders = {
    folder: data,
    makesMatrix: made === undefined,
    dies: plan?.kind === "moment" ? { at: plan.at, time: plan.time } : null,
    synchronous: options.synchronous,
    checkpointPages: wish.checkpointPages,
  };
  const program = join(options.dist, "crash-server.mjs");
  return startServer(program, [JSON.stringify(orders)], { env: wish.env, ready: /"port":(?<port>\d+)/ });
}

async function connectAll({ server, clients, made, witness }: Living): Promise<Made | undefined> {
  const started = await Promise.race([server.ready, wait(STARTS_WITHIN_MS, undefined, { ref: false })]);
  if (!started) return undefined;
  const place: Made | undefined = made ?? JSON.parse(started.line).made;
  if (!place) return undefined;
  const { port } = started;
  const reach = ({ side }: CrashClient): ServerPlace => ({
    ...{ port, matrix: place.matrix },
    session: place.sessions[side],
  });
  await Promise.all(clients.map((client) => client.connect(reach(client))));
  if (server.errors() !== "") witness.noteFault(`The server said: ${server.errors().slice(0, 500)}`);
  return place;
}

/** Some ops that were answered, each to be sent again by a client of the side that sent it. */
function resendSome({ clients, chance, witness }: Living, most: number): void {
  const answered = [...witness.answers.keys()];
  if (answered.length === 0) return;
  const again = Array.from({ length: most }, () => witness.sent.get(pick(chance, answered)));
  for (const client of clients) {
    const isOfSide = (op: SentOp | undefined): op is SentOp =>
      op !== undefined && (op.stream === "shared" || op.stream === client.side);
    client.resend(again.filter(isOfSide));
  }
}

async function writeUntil(living: Living, isOver: () => boolean): Promise<void> {
  const { clients, chance } = living;
  while (!isOver()) {
    pick(chance, clients).write();
    if (chance() < 0.1) resendSome(living, 3);
    await wait(1 + Math.floor(chance() * 6));
  }
}

/** Calls the kill of a server that has started, or the order to stop that comes before it. */
async function killAsPlanned(server: ServerProcess, plan: KillPlan): Promise<void> {
  const pause = (ms: number) => wait(ms, undefined, { ref: false });
  if (plan.kind === "stopping") {
    await pause(plan.ms);
    server.kill("SIGTERM");
    await pause(plan.patienceMs);
  } else await pause(plan.kind === "moment" ? TOO_LONG_MS : plan.ms);
  server.kill("SIGKILL");
}

/** Lets clients write until the server is killed as planned; gives the matrix once there is one. */
export async function liveAndDie(
  living: Living & { readonly plan: KillPlan },
): Promise<{ readonly made: Made | undefined; readonly isKilled: boolean }> {
  const { server, plan, clients, made, witness } = living;
  let isOver = false;
  const ended = server.ended.then((how) => {
    isOver = true;
    return how;
  });
  if (plan.kind === "starting") void killAsPlanned(server, plan);
  const place = await connectAll(living);
  if (!place) server.kill("SIGKILL");
  else {
    if (plan.kind !== "starting") void killAsPlanned(server, plan);
    await writeUntil(living, () => isOver);
  }
  const how = await ended;
  const hasStopped = plan.kind === "stopping" && how === "0";
  if (how !== "SIGKILL" && !hasStopped)
    witness.noteFault(`The server ended by itself (${how}): ${server.errors().slice(0, 500)}`);
  await Promise.all(clients.map((client) => client.closed()));
  return { made: place ?? made, isKilled: !hasStopped };
}

/** Lets every client get all its answers, and the same ones again; then the server is stopped as an operator stops it. */
export async function liveInPeace(living: Living): Promise<void> {
  const { server, clients, witness } = living;
  const since = performance.now();
  const place = await connectAll(living);
  if (!place) witness.noteFault(`The last server did not start: ${server.errors().slice(0, 500)}`);
  while (clients.some((client) => client.unanswered() > 0)) {
    if (performance.now() - since > ANSWERS_WITHIN_MS) {
      witness.noteFault(
        `${clients.reduce((sum, client) => sum + client.unanswered(), 0)} ops were never answered.`,
      );
      break;
    }
    await wait(5);
  }
  resendSome(living, 50);
  await wait(200);
  server.kill("SIGTERM");
  const how = await server.ended;
  if (how !== "0")
    witness.noteFault(`The last server did not stop in peace (${how}): ${server.errors().slice(0, 500)}`);
  await Promise.all(clients.map((client) => client.closed()));
}
