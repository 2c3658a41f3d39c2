import { openTestDatabase } from "#db/testing/open-test-database.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import { type Op, OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { checkMatrix } from "../check-matrix.ts";
import { openServices } from "../open-services.ts";
import { openRenderer } from "../render/open-renderer.ts";
import type { Entered } from "../services/entered.ts";

/** A drawn matrix with its buyer and its provider, over a real database, the real checker and the real renderer. */
export async function openTwoSides(grid: string) {
  const services = openServices({
    database: openTestDatabase(":memory:"),
    origin: "http://localhost:3000",
    renderer: openRenderer(undefined),
    check: checkMatrix,
    log: (error) => {
      throw error;
    },
  });
  const { context } = services;
  const creator = { side: "buyer", name: "Ada Brandt", title: "IT lead", session: undefined } as const;
  const made = await context.matrices.create({ kind: "parts", parts: drawParts(grid) }, creator);
  if (!made.ok) throw new Error(made.message);
  const enter = (session: string): Entered => {
    const entered = context.enter({ kind: "session", secret: session }, made.id);
    if (!entered.ok) throw new Error(entered.message);
    return entered;
  };
  const buyer = enter(made.session);
  const terms = { side: "provider", right: "manage", label: "Piotr", expiresAt: null } as const;
  const link = context.access.makeLink(buyer.actor, terms);
  if (!link.ok) throw new Error(link.message);
  const person = { secret: link.secret, name: "Piotr Nowak", title: "", session: undefined };
  const joined = context.access.claim(person);
  if (!joined.ok) throw new Error(joined.message);
  let count = 0;

  async function submit(entered: Entered, toOp: (base: number) => Op): Promise<void> {
    const { matrix } = await context.matrices.snapshot(entered);
    const answer = await context.matrices.submit(entered, [{ ok: true, op: toOp(matrix.revision) }]);
    if (!answer.ok) throw new Error(answer.message);
    const fate = answer.acks[0]?.fate;
    if (fate?.state !== "applied") throw new Error(`Not applied: ${JSON.stringify(fate)}`);
  }

  function envelope(base: number) {
    count += 1;
    return { id: OpId.parse(`op-${count}`), base, group: null };
  }

  return {
    context,
    buyer,
    provider: enter(joined.session),
    /** The browsers' secrets. */
    sessions: { buyer: made.session, provider: joined.session },
    close: services.close,
    /** Writes to the shared state; throws unless it is applied. */
    send: (entered: Entered, body: object) =>
      submit(entered, (base) => ({ ...envelope(base), stream: "shared", body: OpBody.parse(body) })),
    /** Writes to the private state of the writer's side. */
    sendOwn: (entered: Entered, body: object) =>
      submit(entered, (base) => ({
        ...envelope(base),
        stream: entered.actor.side,
        body: SideOpBody.parse(body),
      })),
  };
}
