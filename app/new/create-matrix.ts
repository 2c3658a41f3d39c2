import * as z from "zod/mini";
import { type Answer, callApi } from "../call-api.ts";

const Created = z.looseObject({ id: z.string(), recoveryCode: z.nullable(z.string()) });
type Created = z.infer<typeof Created>;

const KEY = "clearline-recovery";
const Kept = z.object({ matrix: z.string(), code: z.string() });

/** Makes a matrix and opens it; the side's recovery code waits there until somebody has put it away. */
export async function createMatrix(body: unknown): Promise<Answer<Created>> {
  const answer = await callApi(Created, { method: "POST", path: "/matrices", body });
  if (answer.ok && answer.value.recoveryCode !== null) {
    keepRecoveryCode(answer.value.id, answer.value.recoveryCode);
  }
  return answer;
}

/** Keeps a code for this tab until it was shown and put away. */
export function keepRecoveryCode(matrix: string, code: string): void {
  sessionStorage.setItem(KEY, JSON.stringify({ matrix, code }));
}

/** The code that waits to be put away, or `undefined`. */
export function findRecoveryCode(matrix: string): string | undefined {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return undefined;
  const kept = Kept.safeParse(JSON.parse(text));
  return kept.success && kept.data.matrix === matrix ? kept.data.code : undefined;
}

export function forgetRecoveryCode(): void {
  sessionStorage.removeItem(KEY);
}
