import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { newActivity } from "#lib/matrix/new-rows.ts";
import { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { editRow, freeRoles, holdersOf, inRows, type MutationKind, type Place, rowsOf } from "./mutation.ts";

const OTHER = { buyer: "provider", provider: "buyer" } as const;

interface Added {
  readonly id: string;
  readonly name: string;
  readonly area: ContentActivity["area"];
}

function addRow(
  { id, name, area }: Added,
  cells: Extract<OpBody, { kind: "activity.add" }>["cells"],
): OpBody {
  return {
    kind: "activity.add",
    id: ActivityId.parse(id),
    activity: newActivity({
      name,
      area,
      order: "zz",
      evidence: "The ticket",
      evidenceHolder: "both",
      rhythm: "each",
    }),
    cells,
  };
}

const ownAndDo = { duties: ["accountable", "responsible"], when: "always", notInvolved: false } as const;

const isKept = ({ catalogueId }: ContentActivity): boolean =>
  catalogueId !== null && findCatalogueActivity(catalogueId)?.keptByBuyer === true;

/** A second row of the same words in another area, with an owner of the other side. */
function repeat(
  row: ContentActivity,
  content: Content,
): { readonly bodies: readonly OpBody[]; readonly at: readonly Place[] }[] {
  const [owner] = holdersOf(content, row, "accountable");
  const area = content.areas.find(
    ({ id, order }) =>
      id !== row.area && order > (content.areas.find((one) => one.id === row.area)?.order ?? ""),
  );
  const party = owner?.role.party;
  if (!area || (party !== "buyer" && party !== "provider")) return [];
  const [other] = freeRoles(content, row, OTHER[party]);
  if (!other) return [];
  const cell = { ...ownAndDo, duties: [...ownAndDo.duties] };
  return [
    {
      bodies: [addRow({ id: "again", name: row.name, area: area.id }, { [other.id]: cell })],
      at: [{ activity: row.id }],
    },
  ];
}

/** Faults between rows. */
export const LINK_MUTATIONS: readonly MutationKind[] = [
  {
    id: "write the same act twice, with two owners",
    rule: "same-act-two-owners",
    ways: (content) => rowsOf(content).flatMap((row) => (isKept(row) ? [] : repeat(row, content))),
  },
  {
    id: "let two rows wait for one another",
    rule: "circular-dependency",
    ways: (content) =>
      rowsOf(content).flatMap((row) =>
        row.dependsOn.flatMap((id) => {
          const needed = rowsOf(content).find((one) => one.id === id);
          return needed && needed.dependsOn.length === 0
            ? [{ bodies: [editRow(needed, { dependsOn: [row.id] })], at: [{}] }]
            : [];
        }),
      ),
  },
  {
    id: "need a row that is outside the agreement",
    rule: "gap-in-chain",
    ways: (content) => {
      const needed = new Set(rowsOf(content).flatMap(({ dependsOn }) => dependsOn));
      const away = rowsOf(content).find(({ id, kind }) => kind === "act" && !needed.has(id));
      if (!away) return [];
      return inRows((row) =>
        row.id === away.id || away.dependsOn.length > 0
          ? undefined
          : [
              editRow(away, { scope: "out", outHolder: "Handled by nobody, accepted" }),
              editRow(row, { dependsOn: [...row.dependsOn, away.id] }),
            ],
      )(content);
    },
  },
  {
    id: "let the provider approve its own exceptions",
    rule: "exception-approved-by-doer",
    ways: (content) =>
      content.areas.flatMap((area) => {
        const provider = content.roles.find(({ party }) => party === "provider");
        const cell = { ...ownAndDo, duties: [...ownAndDo.duties] };
        const name = `Approve exceptions to the rules of ${area.name.toLowerCase()}`;
        return provider
          ? [
              {
                bodies: [addRow({ id: "waiver", name, area: area.id }, { [provider.id]: cell })],
                at: [{ activity: "waiver" }],
              },
            ]
          : [];
      }),
  },
  {
    id: "split the desk at a tier without a test",
    rule: "split-at-a-tier",
    ways: (content) => {
      const desk = content.areas.find(({ topic }) => topic === "help-desk");
      const [buyer, provider] = (["buyer", "provider"] as const).map((party) =>
        content.roles.find((role) => role.party === party),
      );
      if (!desk || !buyer || !provider) return [];
      const cell = { ...ownAndDo, duties: [...ownAndDo.duties] };
      return [
        {
          bodies: [
            addRow({ id: "tier-1", name: "Answer tier 1 calls", area: desk.id }, { [provider.id]: cell }),
            addRow({ id: "tier-2", name: "Answer tier 2 calls", area: desk.id }, { [buyer.id]: cell }),
          ],
          at: [{ area: desk.id }],
        },
      ];
    },
  },
];
