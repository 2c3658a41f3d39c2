import { describe, expect, it } from "vitest";
import { content } from "#lib/matrix/content.ts";
import { createMemoryLogStore } from "./testing/memory-log-store.ts";
import { simulate } from "./testing/simulate.ts";

const SEEDS = Array.from({ length: 30 }, (_, at) => at + 1);

describe("a simulation with lines that hold back, repeat and are cut", () => {
  it.each(SEEDS)("seed %i ends with everybody holding the same matrix", async (seed) => {
    const { clients, room, reloaded, folded, ops } = await simulate(seed, createMemoryLogStore(), {
      turns: 300,
      clients: 2 + (seed % 4),
    });
    expect(ops).toBeGreaterThan(50);
    expect(Object.keys(room.matrix.tables.comment).length).toBeGreaterThan(0);
    expect(reloaded.matrix).toEqual(room.matrix);
    expect(folded.matrix).toEqual(room.matrix);
    expect(folded.heads).toEqual(room.heads);
    for (const client of clients) {
      expect(client.pending).toEqual([]);
      expect(client.pendingOwn).toEqual([]);
      expect(client.confirmed).toEqual(room.matrix);
      expect(client.view).toEqual(room.matrix);
      expect(content(client.view)).toEqual(content(room.matrix));
      expect(client.viewOwn).toEqual(room.sides[client.me.side]);
      expect(JSON.stringify(client)).not.toContain(
        `secret of ${client.me.side === "buyer" ? "provider" : "buyer"}`,
      );
    }
  });
});
