import { nameFindings, placeInWords } from "#lib/checker/name-findings.ts";
import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Renderer } from "../render/open-renderer.ts";
import type { FindingsJob } from "../render/render-job.ts";
import type { CheckedMatrix, CheckMatrix } from "./check-matrix.ts";
import type { Entered } from "./entered.ts";
import { type PdfFile, toPdfFile } from "./pdf-file.ts";

/** What the checker says, to read and to print. Who asks has entered the matrix. */
export interface FindingsServices {
  readonly check: (entered: Entered) => Promise<CheckedMatrix>;
  /** The report of findings as it stands now; never a part of the appendix. */
  readonly pdf: (entered: Entered) => Promise<PdfFile | Refusal>;
}

/** All that a report of findings prints. */
export function findingsJob(matrix: Matrix, checked: CheckedMatrix, at: string): FindingsJob {
  const agreed = content(matrix);
  const { header, terms, areas } = agreed;
  const named = nameFindings(checked.findings, agreed);
  const findings = checked.findings.map(({ rule, severity, message, accepted, fixes }, index) => {
    const place = named[index];
    return {
      rule,
      severity,
      message,
      accepted,
      place: place ? placeInWords(place) : "",
      why: RULE_DOCS[rule]?.rationale ?? "",
      suggestion: fixes[0]?.label ?? null,
    };
  });
  return {
    kind: "findings",
    createdAt: at,
    input: {
      title: header.title,
      buyer: header.buyer,
      provider: header.provider,
      paper: terms.paper,
      checkedRows: areas.reduce((sum, { activities }) => sum + activities.length, 0),
      rulePack: checked.rulePack,
      today: checked.today,
      findings,
    },
  };
}

/** Opens what pages and handlers do with findings. */
export function openFindingsServices(needs: {
  readonly rooms: () => Rooms;
  readonly renderer: Renderer;
  readonly check: CheckMatrix;
  readonly now: () => string;
}): FindingsServices {
  async function read({ matrix }: Entered): Promise<Matrix> {
    const room = await needs.rooms().find(matrix);
    if (!room) throw new Error(`Matrix ${matrix} is gone`);
    return (await room.read()).matrix;
  }

  return {
    check: async (entered) => needs.check(await read(entered), needs.now()),
    pdf: async (entered) => {
      const matrix = await read(entered);
      const at = needs.now();
      const checked = needs.check(matrix, at);
      const rendered = await needs.renderer.render(findingsJob(matrix, checked, at));
      return rendered.ok ? toPdfFile(rendered.bytes, `findings-${checked.today}.pdf`) : rendered;
    },
  };
}
