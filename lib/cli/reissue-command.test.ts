import { describe, expect, it } from "vitest";
import { createAccessStore } from "#db/access-store.ts";
import { createLogStore } from "#db/log-store.ts";
import { openDatabase } from "#db/open-database.ts";
import { createTemporaryFolder } from "#db/testing/temporary-folder.ts";
import { hashSecret } from "#lib/access/secrets.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { runCommand } from "./run-command.ts";

const MATRIX = MatrixId.parse("matrix-1");

function run(folder: string, ...args: readonly string[]) {
  const variables = { CLEARLINE_DATA_DIR: folder, CLEARLINE_ORIGIN: "https://clearline.example" };
  const now = new Date("2026-03-01T09:00:00Z");
  return runCommand(["reissue", ...args], {
    now,
    check: () => [],
    rulePack: 1,
    variables,
    directory: folder,
  });
}

async function createFolder(): Promise<string> {
  const folder = createTemporaryFolder();
  const database = openDatabase({ folder });
  await createLogStore(database).create(MATRIX, "2026-02-01T09:00:00.000Z");
  database.close();
  return folder;
}

describe("clearline reissue", () => {
  it("makes a link that works once, may manage, and stands in the log that both sides read", async () => {
    const folder = await createFolder();
    const outcome = await run(folder, MATRIX, "provider");
    expect(outcome).toMatchObject({ exitCode: 0, err: expect.stringContaining("Both sides see") });
    const [, secret = ""] = outcome.out.trim().split("https://clearline.example/join#");
    const database = openDatabase({ folder });
    const store = createAccessStore(database);
    expect(store.findLinkByHash(hashSecret(secret))).toMatchObject({
      matrix: MATRIX,
      side: "provider",
      right: "manage",
      isSingleClaim: true,
    });
    expect(store.listLogEntries(MATRIX)).toMatchObject([{ event: "link-reissued" }]);
    database.close();
  });

  it.each([
    ["no side", [MATRIX], "Name the matrix and the side"],
    ["a side that there is not", [MATRIX, "counsel"], "Name the matrix and the side"],
    ["a matrix that there is not", ["other", "buyer"], "There is no matrix other"],
  ])("ends with 2 and one sentence for %s", async (_name, args, sentence) => {
    const outcome = await run(await createFolder(), ...args);
    expect(outcome).toMatchObject({ exitCode: 2, out: "", err: expect.stringContaining(sentence) });
  });

  it("makes no database where there is none", async () => {
    const outcome = await run(createTemporaryFolder(), MATRIX, "buyer");
    expect(outcome.err).toContain("There is no Clearline database");
  });
});
