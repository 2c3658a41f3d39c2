import { ChainId } from "#lib/matrix/schema/ids.ts";
import { inTerms, type MutationKind } from "./mutation.ts";

/** Faults in what is said once for all rows. */
export const TERMS_MUTATIONS: readonly MutationKind[] = [
  {
    id: "drop the test of a project",
    rule: "project-line-missing",
    ways: inTerms([{ projectTest: null }], { area: "projects", activity: null }),
  },
  {
    id: "give authority without a limit",
    rule: "standing-authority-without-limit",
    ways: inTerms(
      [
        { authoritySystems: null, authorityExcluded: null },
        { authorityHours: null },
        { spendingCase: null, spendingMonth: null, spendingAtNight: null },
      ],
      { activity: "AH-07" },
    ),
  },
  {
    id: "send the provider to a vendor without authority",
    rule: "vendor-row-no-authority",
    ways: inTerms([
      {
        vendors: [
          { name: "Millrace Systems", what: "Production planning", contract: null, letterOfAuthority: false },
        ],
      },
    ]),
  },
  {
    id: "name a framework that no row is tagged with",
    rule: "regulated-silent",
    ways: inTerms([
      { frameworks: ["PCI DSS 4.0"] },
      { frameworks: ["HIPAA"] },
      { frameworks: ["ISO 27001"] },
    ]),
  },
  {
    id: "drop the definition of a letter",
    rule: "definition-missing",
    ways: ({ terms }) => {
      const lines = (terms.letterDefinitions ?? "").split("\n");
      return lines.slice(0, -1).map((line) => ({
        bodies: [
          {
            kind: "terms.edit",
            fields: { letterDefinitions: lines.filter((one) => one !== line).join("\n") },
          },
        ],
        at: [{ activity: null }],
      }));
    },
  },
  {
    id: "end the call chain where it leads nowhere",
    rule: "escalation-dead-end",
    ways: ({ chains, roles }) =>
      chains.flatMap((chain) => {
        const third = roles.find(({ party }) => party === "third");
        const [first, ...others] = chain.steps;
        if (!first || !third) return [];
        const ends = [
          [first, ...others.slice(0, -1), first],
          [first, ...others, { ...first, role: third.id }],
        ];
        return ends.map((steps) => ({
          bodies: [{ kind: "chain.edit" as const, id: ChainId.parse(chain.id), fields: { steps } }],
          at: [{ activity: null }],
        }));
      }),
  },
];
