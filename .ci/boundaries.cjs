const tests = "(\\.test\\.tsx?$|/testing/)";

/** @param {string[]} names */
const npm = (...names) => `(^|node_modules/)(${names.join("|")})/`;
/** @param {string[]} rooms */
const lib = (...rooms) => rooms.map((room) => `^lib/${room}/`);

/**
 * One line a room: which modules may import only what is listed, and where code goes that needs more.
 * @type {{ name: string, from: string, fromNot?: string[], may: string[], node?: true, typesOf?: string[], advice: string }[]}
 */
const rooms = [
  {
    name: "matrix-is-pure",
    from: "^lib/matrix/",
    fromNot: ["^lib/matrix/schema/", "^lib/matrix/fingerprint\\.ts$", "^lib/matrix/order\\.ts$", tests],
    may: lib("matrix"),
    advice:
      "lib/matrix holds the pure domain. Parsing with zod/mini goes to lib/matrix/schema, reading or writing to db or lib/server, reporting to lib/checker.",
  },
  {
    name: "matrix-schema",
    from: "^lib/matrix/schema/",
    fromNot: [tests],
    may: [...lib("matrix"), "(^|node_modules/)zod/(v4/)?mini(/|$)"],
    advice: "Schemas use zod/mini and nothing else; anything with input or output goes to db or lib/server.",
  },
  {
    name: "matrix-fingerprint",
    from: "^lib/matrix/fingerprint\\.ts$",
    may: [...lib("matrix"), npm("@noble/hashes")],
    advice: "Only the hash may come from a package here.",
  },
  {
    name: "matrix-order",
    from: "^lib/matrix/order\\.ts$",
    may: [...lib("matrix"), npm("fractional-indexing")],
    advice: "Only the order keys may come from a package here.",
  },
  {
    name: "catalogue",
    from: "^lib/catalogue/",
    fromNot: [tests],
    may: lib("matrix", "catalogue"),
    advice: "The catalogue is data: rules about it go to lib/checker, sentences to lib/wording.",
  },
  {
    name: "wording",
    from: "^lib/wording/",
    fromNot: [tests],
    may: lib("matrix", "wording"),
    advice: "Wording knows the matrix only: pass what else it needs as an argument.",
  },
  {
    name: "checker",
    from: "^lib/checker/",
    fromNot: [tests],
    may: lib("matrix", "catalogue", "wording", "checker"),
    advice: "The checker is pure: what it needs from a store or a document is an argument.",
  },
  {
    name: "drill",
    from: "^lib/drill/",
    fromNot: [tests],
    may: [...lib("matrix", "wording", "drill"), "^lib/checker/hours/"],
    advice: "A drill is pure: what it is played on comes as an argument; papers about it go to lib/document.",
  },
  {
    name: "document",
    from: "^lib/document/",
    fromNot: [tests],
    may: [
      ...lib("matrix", "catalogue", "wording", "checker", "drill", "document"),
      npm(
        "pdf-lib",
        "@pdf-lib/fontkit",
        "dejavu-fonts-ttf",
        "@expo-google-fonts",
        "papaparse",
        "@types/papaparse",
        "pdfjs-dist",
        "fflate",
        "htmlparser2",
      ),
    ],
    advice: "Documents are pure writers: files, compression and workers belong to lib/server or lib/cli.",
  },
  {
    name: "sync",
    from: "^lib/sync/",
    fromNot: [tests],
    may: [...lib("matrix", "checker", "sync"), npm("uuid", "idb"), "(^|node_modules/)zod/(v4/)?mini(/|$)"],
    typesOf: [npm("ws", "@types/ws")],
    advice:
      "Sync talks to sockets, stores and locks through arguments: the real ones go to lib/server, db or app.",
  },
  {
    name: "access",
    from: "^lib/access/",
    fromNot: [tests],
    may: [...lib("matrix", "access"), "^(node:)?crypto$"],
    advice: "Access decides; cookies and requests belong to app or lib/server, tables to db.",
  },
  {
    name: "db",
    from: "^db/",
    fromNot: [tests],
    may: [
      ...lib("matrix"),
      "^db/",
      npm("drizzle-orm", "drizzle-kit", "better-sqlite3", "@types/better-sqlite3"),
    ],
    node: true,
    typesOf: lib("sync", "access"),
    advice: "db is the only place with SQL and has nothing else: decisions go to lib/sync or lib/access.",
  },
  {
    name: "server-without-app",
    from: "^lib/server/",
    fromNot: [tests],
    may: ["^lib/", "^db/", "^drizzle/", "node_modules/", "^package\\.json$"],
    node: true,
    advice: "The server hosts app through Next only: what both need goes to lib/server/context.ts as a type.",
  },
  {
    name: "cli-without-app",
    from: "^lib/cli/",
    fromNot: [tests],
    may: ["^lib/", "^db/", "node_modules/", "^package\\.json$"],
    node: true,
    advice: "The command line never needs pages: move the shared part to lib.",
  },
  {
    name: "app",
    from: "^app/",
    fromNot: [tests],
    may: [
      "^app/",
      ...lib("matrix", "catalogue", "wording", "checker", "drill", "document", "sync", "access"),
      "node_modules/(?!(@types/)?better-sqlite3/|drizzle-)",
    ],
    node: true,
    typesOf: ["^lib/server/context\\.ts$"],
    advice:
      "Pages reach database and server through getServerContext() only; add what is missing to ServerContext and fill it in lib/server.",
  },
  {
    name: "e2e-sees-pages-only",
    from: "^e2e/",
    may: ["^e2e/", npm("@playwright/test", "@axe-core/playwright", "pdfjs-dist", "fflate")],
    node: true,
    advice: "Journeys use the product as its users do; test a module beside it in lib, db or app.",
  },
  {
    name: "bench-sees-no-source",
    from: "^bench/",
    fromNot: ["\\.test\\.mjs$"],
    may: ["^(?!(app|lib|db|e2e)/)", "^lib/server/(build|install|refuse-to-start|repository)\\.mjs$"],
    node: true,
    advice:
      "A benchmark runs the product as built, over its sockets and its API; what it compares with are packages of bench/package.json.",
  },
  {
    name: "no-benchmark-in-the-product",
    from: "^(app|lib|db|e2e)/",
    may: ["^(?!bench/)"],
    node: true,
    advice: "Nothing may need bench/: its packages are not installed for users.",
  },
  {
    name: "no-test-code-in-the-product",
    from: "^(app|lib|db)/",
    fromNot: [tests],
    may: ["^(?!.*(\\.test\\.tsx?$|/testing/))"],
    advice:
      "Folders named testing and *.test.ts files are for tests: move what the product needs out of them.",
  },
  {
    name: "tests-of-app",
    from: `^app/.*${tests}`,
    may: ["^app/", "^lib/", "node_modules/"],
    node: true,
    advice: "A test of pages uses app and lib; one that needs the database belongs to db or lib/server.",
  },
  {
    name: "tests-of-lib",
    from: `^lib/(?!server/|cli/).*${tests}`,
    may: ["^lib/", "node_modules/(?!(@types/)?better-sqlite3/|drizzle-|next/|react)"],
    node: true,
    advice: "A test that needs the database belongs to db, lib/server or lib/cli.",
  },
  {
    name: "tests-of-server-and-db",
    from: `^(lib/(server|cli)|db)/.*${tests}`,
    may: ["^lib/", "^db/", "^drizzle/", "node_modules/"],
    node: true,
    advice: "Pages are tested in app and in e2e.",
  },
];

/** @param {typeof rooms[number]} room */
function toRules({ name, from, fromNot = [], may, node, typesOf = [], advice }) {
  const rule = {
    comment: advice,
    severity: /** @type {const} */ ("error"),
    from: fromNot.length > 0 ? { path: from, pathNot: fromNot } : { path: from },
  };
  const elsewhere = { path: ".", pathNot: [...may, ...typesOf] };
  const strict = { ...rule, name, to: node ? { ...elsewhere, dependencyTypesNot: ["core"] } : elsewhere };
  if (typesOf.length === 0) return [strict];
  const typesOnly = { path: typesOf, dependencyTypesNot: ["type-only"] };
  return [
    strict,
    { ...rule, name: `${name}-types-only`, comment: `Use \`import type\` here. ${advice}`, to: typesOnly },
  ];
}

module.exports = {
  forbidden: rooms.flatMap(toRules),
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"],
    },
  },
};
