import { readFileSync } from "node:fs";
import type { Visitor } from "./visitor.ts";

export interface BuiltRoute {
  readonly kind: "handler" | "page";
  /** As the build names it: `/api/v1/matrices/[id]`. */
  readonly path: string;
}

const MANIFEST = new URL("../../.next/app-path-routes-manifest.json", import.meta.url);

/** Pages of Next itself, which show nothing of ours. */
const OF_NEXT = new Set(["/_global-error", "/_not-found"]);

/** Every route of the production build. */
export function listBuiltRoutes(): readonly BuiltRoute[] {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, "utf8"));
  if (typeof manifest !== "object" || manifest === null) throw new Error("The build lists no routes");
  return Object.entries(manifest).flatMap(([file, path]): readonly BuiltRoute[] => {
    if (typeof path !== "string" || OF_NEXT.has(path)) return [];
    return [{ kind: file.endsWith("/route") ? "handler" : "page", path }];
  });
}

/** A path with the parts that the build leaves open filled in. */
export function fillPath(path: string, parts: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\[(\w+)\]/g, (_whole, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`Nothing to fill “${name}” of ${path} with`);
    return part;
  });
}

/** The methods of a handler, as the running build answers for it; those that Next adds itself do not count. */
export async function listMethods({ api }: Visitor, path: string): Promise<readonly string[]> {
  const response = await api.fetch(path, { method: "OPTIONS" });
  const methods = (response.headers()["allow"] ?? "").split(",").map((method) => method.trim());
  return methods.filter((method) => method !== "" && method !== "OPTIONS" && method !== "HEAD");
}
