import { refuse } from "#lib/matrix/refusal.ts";
import { getServerContext } from "../../../server-context.ts";
import { toProblemResponse } from "../../answer.ts";

/**
 * The fonts of printed documents, which whoever prints one again needs: how many there are by weight, or with
 * `?weight=plain&index=0` one of them as its file.
 */
export function GET(request: Request): Response {
  const fonts = getServerContext().printFonts();
  const { searchParams } = new URL(request.url);
  const weight = searchParams.get("weight");
  if (weight === null) return Response.json({ plain: fonts.plain.length, strong: fonts.strong.length });
  const index = Number(searchParams.get("index"));
  const font = weight === "plain" || weight === "strong" ? fonts[weight][index] : undefined;
  if (font === undefined) return toProblemResponse(refuse("not-found", "There is no such font."));
  return new Response(new Uint8Array(font), { headers: { "content-type": "font/ttf" } });
}
