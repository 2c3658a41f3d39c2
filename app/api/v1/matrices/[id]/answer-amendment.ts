import { FORMAT_FACTS } from "#lib/document/export/export-format.ts";
import { toDownload, toProblemResponse } from "../../../answer.ts";
import { enter, type MatrixRoute } from "../../../enter.ts";

function numberAt(request: Request, name: string): number | undefined {
  const said = new URL(request.url).searchParams.get(name);
  return said === null || said === "" ? undefined : Number(said);
}

/** Answers what changes `?from=1&to=2` in a form. */
export async function answerAmendment(
  request: Request,
  route: MatrixRoute,
  form: "pdf" | "docx",
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const between = { from: numberAt(request, "from"), to: numberAt(request, "to") };
  const file = await entered.context.prints.amendment(entered, between, form);
  return file.ok
    ? toDownload(file.bytes, FORMAT_FACTS[form].mediaType, file.fileName)
    : toProblemResponse(file);
}
