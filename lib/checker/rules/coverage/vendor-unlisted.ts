import { lineList } from "#lib/wording/line-list.ts";
import { ACTS, type Act } from "../../acts.ts";
import { areaOfTopic, isSilenceKnown } from "../../coverage-gate.ts";
import { addCatalogueRow } from "../../fixes/add-catalogue-row.ts";
import { hasRowAbout, isAbout } from "../../rows-about.ts";
import { rowsIn } from "../../rows-in.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

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

/** A row about a vendor that is none of the kinds. */
function isAnyVendor(slice: RowSlice): boolean {
  return isAbout(slice, ANY_VENDOR) && !KINDS.some(({ act }) => isAbout(slice, act));
}

export const rule = defineRule({
  id: "vendor-unlisted",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "uninformed",
  messages: {
    missing:
      "No row says who deals with {vendors} when something of theirs fails. Add a row for each under “{area}” and name its owner.",
  },
  replaces: [],
  *check(slice) {
    const area = areaOfTopic(slice, "vendor-management");
    if (!area || !isSilenceKnown(slice)) return;
    const isMicrosoftUsed = areaOfTopic(slice, "microsoft-365") !== undefined;
    const missing = KINDS.filter(
      (kind) => (kind !== MICROSOFT || isMicrosoftUsed) && !hasRowAbout(slice, kind.act),
    );
    const [kind] = missing;
    if (!kind || slice.index.some(isAnyVendor)) return;
    yield {
      message: "missing",
      values: { vendors: lineList(missing.map(({ words }) => words)), area: area.name },
      ids: [],
      area: area.id,
      about: {
        missing: missing.map(({ catalogueId }) => catalogueId),
        rows: rowsIn(slice, area).map(({ row }) => row.name),
      },
      fixes: missing.length === 1 ? addCatalogueRow(slice, area, kind.catalogueId) : [],
    };
  },
});
