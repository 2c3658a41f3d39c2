import * as z from "zod/mini";
import { type Answer, callApi } from "../../../call-api.ts";

const Wish = z.nullable(z.object({ byName: z.string(), at: z.string() }));
const State = z.object({
  asked: z.object({ buyer: Wish, provider: Wish }),
  needsOther: z.boolean(),
  isAgreed: z.boolean(),
});
export type DeletionView = z.infer<typeof State>;

const Receipt = z.object({
  matrix: z.string(),
  createdAt: z.string(),
  deletedAt: z.string(),
  revision: z.number(),
  hash: z.string(),
});
export type ReceiptView = z.infer<typeof Receipt>;

const Asked = z.object({ state: z.nullable(State), receipt: z.nullable(Receipt) });

const path = (matrix: string) => `/matrices/${matrix}/deletion`;

export const readDeletion = (matrix: string): Promise<Answer<DeletionView>> =>
  callApi(State, { method: "GET", path: path(matrix) });

export const askDeletion = (matrix: string, title: string): Promise<Answer<z.infer<typeof Asked>>> =>
  callApi(Asked, { method: "POST", path: path(matrix), body: { title } });

export const withdrawDeletion = (matrix: string): Promise<Answer<DeletionView>> =>
  callApi(State, { method: "DELETE", path: path(matrix) });
