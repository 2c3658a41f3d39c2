import { lineList } from "#lib/wording/line-list.ts";
import { ACTS, type Act } from "../../acts.ts";
import { isCoverageKnown, rowsOfTopic } from "../../coverage-gate.ts";
import { addCatalogueRow } from "../../fixes/add-catalogue-row.ts";
import { findRowAbout, isAbout } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";
import type { MatrixSlice } from "../../slices.ts";

interface VendorKind {
  readonly catalogueId: string;
  readonly words: string;
  readonly act: Act;
}

const MICROSOFT: VendorKind = { catalogueId: "VE-03", words: "Microsoft", act: ACTS.microsoftCase };
const KINDS: readonly VendorKind[] = [
  { catalogueId: "VE-01", words: "the internet provider", act: ACTS.ispFault },
  { catalogueId: "VE-02", words: "the maker of the firewall", act: ACTS.networkMaker },
  MICROSOFT,
  { catalogueId: "VE-04", words: "the vendors of business applications", act: ACTS.applicationVendor },
];

/** A row about vendors of any kind. */
const ANY_VENDOR: Act = {
  catalogueIds: [],
  words: [
    /\b(?:vendors?|suppliers?|third[- ]part(?:y|ies))\b/i,
    /\b(?:coordinat\w+|liais\w+|manag\w+|escalat\w+|contacts?|pursues?|tickets?|cases?|incidents?|faults?|issues?|support|relationships?|calls?)\b/i,
  ],
};

function isAnyVendorPlaced({ rows }: MatrixSlice): boolean {
  return rows.some((slice) => isAbout(slice, ANY_VENDOR) && !KINDS.some(({ act }) => isAbout(slice, act)));
}

export const rule = defineRule({
  id: "vendor-unlisted",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  messages: {
    missing:
      "No row says who deals with {vendors} when something of theirs fails. Add a row for each under “{area}” and name its owner.",
  },
  replaces: [],
  *check(slice) {
    const [first] = rowsOfTopic(slice.rows, "vendor-management");
    if (!first || !isCoverageKnown(slice)) return;
    const isMicrosoftUsed = rowsOfTopic(slice.rows, "microsoft-365").length > 0;
    const missing = KINDS.filter(
      (kind) => (kind !== MICROSOFT || isMicrosoftUsed) && !findRowAbout(slice.rows, kind.act),
    );
    const [kind] = missing;
    if (!kind || isAnyVendorPlaced(slice)) return;
    const { area } = first;
    yield {
      message: "missing",
      values: { vendors: lineList(missing.map(({ words }) => words)), area: area.name },
      ids: [],
      area: area.id,
      about: {
        missing: missing.map(({ catalogueId }) => catalogueId),
        rows: area.activities.map(({ name }) => name),
      },
      fixes: missing.length === 1 ? addCatalogueRow(slice, area, kind.catalogueId) : [],
    };
  },
});
