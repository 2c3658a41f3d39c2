import type { Change } from "#lib/matrix/tables.ts";

export type LoadedChanges =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly message: string };

interface ChangePage {
  readonly entries: readonly { readonly change: Change }[];
  readonly next: number | null;
}

const UNREACHABLE = "The history could not be loaded. Look whether you are online, then try again.";

function isChangePage(value: unknown): value is ChangePage {
  return (
    typeof value === "object" &&
    value !== null &&
    "entries" in value &&
    Array.isArray(value.entries) &&
    "next" in value
  );
}

async function loadPage(matrix: string, since: number): Promise<ChangePage | undefined> {
  try {
    const response = await fetch(`/api/v1/matrices/${matrix}/changes?stream=shared&since=${since}`);
    const body: unknown = response.ok ? await response.json() : undefined;
    return isChangePage(body) ? body : undefined;
  } catch (error) {
    // The network is away, or the answer was cut: both are said to the reader.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Loads the shared changes after a revision, oldest first. */
export async function loadChanges(matrix: string, since: number): Promise<LoadedChanges> {
  const changes: Change[] = [];
  for (let from: number | null = since; from !== null; ) {
    const page = await loadPage(matrix, from);
    if (!page) return { ok: false, message: UNREACHABLE };
    changes.push(...page.entries.map((entry) => entry.change));
    from = page.next;
  }
  return { ok: true, changes };
}
