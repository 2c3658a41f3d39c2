/**
 * Files with one import each that the boundary rule of the same line must report.
 * @type {readonly { rule: string, file: string, text: string }[]}
 */
export const plantedViolations = [
  { rule: "matrix-is-pure", file: "lib/matrix/planted.ts", text: 'import "node:fs";' },
  { rule: "matrix-schema", file: "lib/matrix/schema/planted.ts", text: 'import "zod";' },
  { rule: "matrix-fingerprint", file: "lib/matrix/fingerprint.ts", text: 'import "uuid";' },
  { rule: "matrix-order", file: "lib/matrix/order.ts", text: 'import "uuid";' },
  { rule: "catalogue", file: "lib/catalogue/planted.ts", text: 'import "../wording/target.ts";' },
  { rule: "wording", file: "lib/wording/planted.ts", text: 'import "#lib/checker/target.ts";' },
  { rule: "checker", file: "lib/checker/planted.ts", text: 'import "#lib/document/target.ts";' },
  { rule: "drill", file: "lib/drill/planted.ts", text: 'import "#lib/document/target.ts";' },
  { rule: "document", file: "lib/document/planted.ts", text: 'import "node:zlib";' },
  { rule: "sync", file: "lib/sync/planted.ts", text: 'import "#db/target.ts";' },
  { rule: "sync-types-only", file: "lib/sync/planted-socket.ts", text: 'import "ws";' },
  { rule: "access", file: "lib/access/planted.ts", text: 'import "#lib/sync/target.ts";' },
  { rule: "db", file: "db/planted.ts", text: 'import "#lib/checker/target.ts";' },
  { rule: "db-types-only", file: "db/planted-value.ts", text: 'import "#lib/sync/target.ts";' },
  { rule: "server-without-app", file: "lib/server/planted.ts", text: 'import "../../app/target.ts";' },
  { rule: "cli-without-app", file: "lib/cli/planted.ts", text: 'import "../../app/target.ts";' },
  { rule: "app", file: "app/planted.ts", text: 'import "#db/target.ts";' },
  { rule: "app", file: "app/planted-types.ts", text: 'import type {} from "#lib/server/target.ts";' },
  { rule: "app-types-only", file: "app/planted-value.ts", text: 'import "#lib/server/context.ts";' },
  { rule: "e2e-sees-pages-only", file: "e2e/planted.ts", text: 'import "#lib/matrix/target.ts";' },
  { rule: "bench-sees-no-source", file: "bench/planted.mjs", text: 'import "#lib/matrix/target.ts";' },
  {
    rule: "no-benchmark-in-the-product",
    file: "lib/cli/planted-bench.ts",
    text: 'import "../../bench/target.mjs";',
  },
  {
    rule: "no-test-code-in-the-product",
    file: "lib/cli/planted-test.ts",
    text: 'import "./testing/target.ts";',
  },
  { rule: "tests-of-app", file: "app/planted.test.ts", text: 'import "#db/target.ts";' },
  { rule: "tests-of-lib", file: "lib/matrix/planted.test.ts", text: 'import "#db/target.ts";' },
  { rule: "tests-of-server-and-db", file: "db/planted.test.ts", text: 'import "../app/target.ts";' },
];

/** What the planted files import. */
export const plantedTargets = [
  "lib/matrix/target.ts",
  "lib/wording/target.ts",
  "lib/checker/target.ts",
  "lib/document/target.ts",
  "lib/sync/target.ts",
  "lib/server/target.ts",
  "lib/server/context.ts",
  "lib/cli/testing/target.ts",
  "db/target.ts",
  "app/target.ts",
  "bench/target.mjs",
];
