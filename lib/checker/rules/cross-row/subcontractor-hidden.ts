import type { ContentRole } from "#lib/matrix/content.ts";
import type { Header } from "#lib/matrix/schema/header.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import { companyOf, type RowSlice, tellRoles } from "../../slices.ts";

const NAMED = 3;

/** A title that says another company; “third-party risk manager” and “external communications” do not. */
const OTHER_COMPANY =
  /\b(?:outsourced?|sub-?contract(?:ed|ors?)|white[- ]label(?:led)?)\b|\b(?:external|third[- ]party|partner(?:'s|s')?|offshore)\s+(?:\S+\s+)?(?:SOC|NOC|MDR|desk|engineers?|analysts?|technicians?|consultants?|provider)\b/iu;

function otherCompany(
  { name, party, organisation }: ContentRole,
  { buyer, provider, buyerLegal, providerLegal }: Header,
): string | null {
  if (party !== "buyer" && party !== "provider") return null;
  const own = [buyer, provider, buyerLegal, providerLegal].map((one) => one?.trim().toLowerCase());
  const other = organisation?.trim();
  if (other && !own.includes(other.toLowerCase())) return other;
  return OTHER_COMPANY.test(name) ? name : null;
}

function doersOf({ isAgreed, doers }: RowSlice, tell: Tell): void {
  if (isAgreed) tellRoles(doers, tell);
}

export const rule = defineRule({
  id: "subcontractor-hidden",
  group: "cross-row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "blurred",
  messages: {
    hidden:
      "{rows} are done by “{role}”, a column of {company} whose name says another company (“{other}”). Make it a role of a third party, so that both sides see who does the work and {company} still owns it.",
  },
  replaces: [],
  *check({ roles, header, index }) {
    for (const role of roles) {
      const other = otherCompany(role, header);
      if (other === null) continue;
      const done = index.group(doersOf, role.id);
      if (done.length === 0) continue;
      const named = done.slice(0, NAMED).map(({ row }) => quoted(row.name));
      const more = done.length - named.length;
      yield {
        message: "hidden",
        values: {
          rows: lineList(more > 0 ? [...named, `${more} more`] : named),
          role: role.name,
          company: companyOf(role.party, header),
          other,
        },
        ids: [role.id],
        role: role.id,
        about: { party: role.party, other },
      };
    }
  },
});
