import { lineList, possessive } from "#lib/wording/line-list.ts";
import { areaOfProviderIn, isCoverageKnown } from "../../coverage-gate.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "vendor-row-no-authority",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "uninformed",
  messages: {
    unable:
      "{provider} has to call {vendors} in {buyers} name, and the terms name neither a letter of authority nor a support contract. Sign one, or let {buyer} make the call.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    const isCaller = areaOfProviderIn(slice, "vendor-management") !== undefined;
    const closed = slice.terms.vendors.filter(
      ({ letterOfAuthority, contract }) => letterOfAuthority === false && !contract?.trim(),
    );
    if (!isCaller || closed.length === 0) return;
    const { buyer, provider } = slice.header;
    yield {
      message: "unable",
      values: {
        buyer,
        provider,
        buyers: possessive(buyer),
        vendors: lineList(closed.map(({ name }) => name)),
      },
      ids: [],
      about: { vendors: closed.map(({ name }) => name) },
    };
  },
});
