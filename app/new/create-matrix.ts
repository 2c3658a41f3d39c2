import * as z from "zod/mini";
import { type Answer, callApi } from "../call-api.ts";
import { keepRecoveryCode } from "./recovery-code.ts";

const Created = z.looseObject({ id: z.string(), recoveryCode: z.nullable(z.string()) });
type Created = z.infer<typeof Created>;

/** Makes a matrix, or a phase of one where its path says so; the side's recovery code waits there until somebody has put it away. */
export async function createMatrix(body: unknown, path = "/matrices"): Promise<Answer<Created>> {
  const answer = await callApi(Created, { method: "POST", path, body });
  if (answer.ok && answer.value.recoveryCode !== null) {
    keepRecoveryCode(answer.value.id, answer.value.recoveryCode);
  }
  return answer;
}
