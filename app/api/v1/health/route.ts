import { getServerContext } from "../../../server-context.ts";
import { healthResponse } from "./health-response.ts";

export function GET(): Response {
  return healthResponse(getServerContext().health());
}
