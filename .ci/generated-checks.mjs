import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Generated files and how to see that they are current: `fault` returns a sentence, or undefined when they are.
 * @type {readonly { name: string, fault: (dir: string) => string | undefined }[]}
 */
export const generatedChecks = [
  {
    name: "drizzle migrations",
    fault: (dir) => {
      if (!existsSync(join(dir, "drizzle"))) return undefined;
      const config = ["db/drizzle.config.ts", "drizzle/drizzle.config.ts"].find((file) =>
        existsSync(join(dir, file)),
      );
      const kit = join(dir, "node_modules", "drizzle-kit", "bin.cjs");
      const args = [
        kit,
        "check",
        ...(config === undefined ? ["--dialect=sqlite", "--out=drizzle"] : [`--config=${config}`]),
      ];
      execFileSync(process.execPath, args, { cwd: dir, stdio: "pipe" });
      return undefined;
    },
  },
];
