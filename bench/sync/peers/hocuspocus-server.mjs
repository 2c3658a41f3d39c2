import { join } from "node:path";
import { Database as Persisted } from "@hocuspocus/extension-database";
import { Server } from "@hocuspocus/server";
import Sqlite from "better-sqlite3";
import * as Y from "yjs";
import { assignmentOf, ROLES, ROWS, roleId, rowId } from "../load/cells.mjs";

/** @param {string} folder */
function openStore(folder) {
  const sqlite = new Sqlite(join(folder, "hocuspocus.db"));
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.exec("CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, state BLOB NOT NULL)");
  const find = sqlite.prepare("SELECT state FROM document WHERE name = ?").pluck();
  const save = sqlite.prepare(
    "INSERT INTO document VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET state = excluded.state",
  );
  return { find: (name) => find.get(name) ?? null, save: (name, state) => void save.run(name, state) };
}

/** The same sheet as ours: 1,000 activities in 8 roles, one map entry a cell. */
function bigSheet() {
  const document = new Y.Doc();
  const cells = document.getMap("cells");
  document.transact(() => {
    for (let row = 0; row < ROWS; row += 1) {
      for (let role = 0; role < ROLES; role += 1) {
        cells.set(`${rowId(row)}/${roleId(role)}`, assignmentOf(row * ROLES + role, 0));
      }
    }
  });
  return Y.encodeStateAsUpdate(document);
}

const [port, folder] = process.argv.slice(2);
const store = openStore(folder);
store.save("sheet", Buffer.from(bigSheet()));
// Debouncing as it comes: a document is stored 2 s after the last edit, at the latest 10 s after the first.
const server = new Server({
  quiet: true,
  port: Number(port),
  address: "127.0.0.1",
  extensions: [
    new Persisted({
      fetch: async ({ documentName }) => store.find(documentName),
      store: async ({ documentName, state }) => store.save(documentName, state),
    }),
  ],
});
await server.listen();
