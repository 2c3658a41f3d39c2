import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    environment: "node",
    include: [
      "lib/**/*.test.ts",
      "db/**/*.test.ts",
      "app/**/*.test.{ts,tsx}",
      ".ci/**/*.test.ts",
      "bench/*/**/*.test.mjs",
    ],
    exclude: ["**/node_modules/**", ".next/**", "dist/**"],
    passWithNoTests: true,
    // Against tests that hang; a busy machine is no reason to fail.
    testTimeout: 20_000,
    // Loading every module anew for each file took longer than the tests; no test keeps state in a module.
    isolate: false,
    // Left to itself it keeps one processor free, which on two is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
