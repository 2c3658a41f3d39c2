import { buildExample } from "#lib/catalogue/example.ts";
import { orderKeys } from "#lib/catalogue/order-keys.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { newActivity, newRole } from "#lib/matrix/new-rows.ts";
import { ActivityId, AreaId, MatrixId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { type Assignment, DUTIES, WHENS } from "#lib/matrix/schema/role.ts";
import { createChance, pick } from "#lib/sync/testing/chance.ts";

/** Letters of a dozen alphabets and sign sets that the usual fonts have, with marks that compose and that do not. */
const ALPHABETS: readonly string[] = [
  "abcdefghijklmnopqrstuvwxyz",
  "àâçéèêëîïôùûüÿœæ",
  "äöüßÄÖÜ",
  "ąćęłńóśźż",
  "áčďéěíňóřšťúůýž",
  "őűáéíóöüú",
  "ığşçöüİ",
  "ắặầẩẫấậđêệềểễếôộồổỗốơợờởỡớưựừửữứị",
  "ăâîșțŞŢ",
  "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώὀὔ",
  "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёђљџ",
  "աբգդեզէըթժիլխծկհձղճմյն",
  "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
  "e\u0301o\u0302x\u0323i\u0307",
  "0123456789€£§½≤≥→…•–—“”’()[]{}<>&%#@*+=/\\|~^_",
];

export type Size = { readonly most: number };

type Chance = () => number;

const upTo = (chance: Chance, most: number): number => Math.floor(chance() * (most + 1));

function word(chance: Chance): string {
  const letters = Array.from(pick(chance, ALPHABETS));
  const isLong = chance() < 0.03;
  return Array.from({ length: 1 + upTo(chance, isLong ? 140 : 11) }, () => pick(chance, letters)).join("");
}

const text = (chance: Chance, words: number): string =>
  Array.from({ length: 1 + upTo(chance, words) }, () => word(chance))
    .join(chance() < 0.02 ? "\n" : " ")
    .normalize("NFC");

function name(chance: Chance): string {
  const said = text(chance, 6).replaceAll("\n", " ").slice(0, 240).trim();
  return Array.from(said).join("") || "a";
}

/** A text that is sometimes higher than a page. */
function paragraph(chance: Chance): string | null {
  if (chance() < 0.6) return null;
  const said =
    chance() < 0.02 ? Array.from({ length: 100 }, () => word(chance)).join("\n") : text(chance, 40);
  return said.slice(0, 3900).trim() || null;
}

function cell(chance: Chance): Assignment | null {
  if (chance() < 0.35) return null;
  if (chance() < 0.1) return { duties: [], when: "always", notInvolved: true };
  const duties = DUTIES.filter(() => chance() < 0.3);
  return duties.length === 0 ? null : { duties, when: pick(chance, WHENS), notInvolved: false };
}

/** A matrix that a seed decides: 1 to `most` rows, long words, empty cells, many alphabets, rows higher than a page. */
export function randomMatrix(seed: number, { most }: Size): Matrix {
  const chance = createChance(seed);
  const example = buildExample();
  const roleCount = 1 + upTo(chance, 13);
  const keys = orderKeys(Math.max(roleCount, most));
  const key = (index: number): string => keys[index] ?? "a0";
  const roleIds = Array.from({ length: roleCount }, (_, index) => RoleId.parse(`role-${index}`));
  const roles = roleIds.map((id, index) => {
    const party = pick(chance, ["buyer", "provider", "third"] as const);
    return [id, newRole({ name: name(chance), party, order: key(index) })] as const;
  });
  const rows = 1 + upTo(chance, chance() < 0.5 ? Math.min(40, most - 1) : most - 1);
  const areaIds = Array.from({ length: 1 + upTo(chance, 4) }, (_, index) => AreaId.parse(`area-${index}`));
  const areas = areaIds.map((id, index) => [
    id,
    { name: name(chance), topic: null, scope: "in" as const, order: key(index), removed: false },
  ]);
  const activities = Array.from({ length: rows }, (_, index) => {
    const id = ActivityId.parse(`row-${index}`);
    const fields = {
      splitBuyer: paragraph(chance),
      splitProvider: paragraph(chance),
      evidence: paragraph(chance),
      note: paragraph(chance),
      undecided: chance() < 0.1,
    };
    return [
      id,
      newActivity({ area: pick(chance, areaIds), order: key(index), name: name(chance), ...fields }),
    ] as const;
  });
  const cells = activities.map(([id]) => [
    id,
    Object.fromEntries(
      roleIds.flatMap((role) => {
        const said = cell(chance);
        return said === null ? [] : [[role, said]];
      }),
    ),
  ]);
  const parts: MatrixParts = {
    ...example,
    header: { ...example.header, title: name(chance), letterSet: "RASCI-V" },
    terms: {
      ...example.terms,
      paper: pick(chance, ["a4", "letter"] as const),
      furtherClauses: paragraph(chance),
      precedence: paragraph(chance),
    },
    areas: Object.fromEntries(areas),
    roles: Object.fromEntries(roles),
    activities: Object.fromEntries(activities),
    cells: Object.fromEntries(cells),
    chains: {},
    settings: {},
    gaps: {},
  };
  const made = matrixOfParts(MatrixId.parse(`seed-${seed}`), parts);
  if (!made.ok) throw new Error(`Seed ${seed}: ${made.message}`);
  return made.value;
}
