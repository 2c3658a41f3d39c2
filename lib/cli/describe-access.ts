import type { KeptEnded } from "#lib/access/keep-ended.ts";
import type { MatrixAccess, RestoredAccess } from "#lib/server/backup/restore-access.ts";
import { countOf, lineList, quoted } from "#lib/wording/line-list.ts";

function nameOf({
  matrix,
  names,
}: {
  readonly matrix: string;
  readonly names: MatrixAccess["names"] | undefined;
}): string {
  return names?.title ? `${quoted(names.title)} (${matrix})` : matrix;
}

function endedInWords({ ended }: KeptEnded): readonly string[] {
  return ended.map(({ kind, side, name }) => `  Stays ended: ${kind} ${quoted(name)} of the ${side}.`);
}

function joinedInWords({ joinedSince }: KeptEnded): readonly string[] {
  if (joinedSince.length === 0) return [];
  const people = joinedSince.map(({ name, side }) => `${name} (${side})`);
  return [`  Joined after the backup and must be invited again: ${lineList(people)}.`];
}

function unknownInWords({ openLinks, people, tokens }: MatrixAccess): readonly string[] {
  return [
    ...openLinks.map(
      ({ label, side, right }) => `  Works: link ${quoted(label)} into the ${side}'s side, right “${right}”.`,
    ),
    ...people.map(({ name, side, right }) => `  May come in: ${name} of the ${side}, right “${right}”.`),
    ...tokens.map((label) => `  Works: token ${quoted(label)}.`),
  ];
}

function matrixInWords(access: MatrixAccess): readonly string[] {
  const { kept, sidesWithoutManager, matrix, wasDeleted } = access;
  const lines = [
    ...(wasDeleted ? ["  Was deleted by both sides after the backup, and is back."] : []),
    ...(kept ? [...endedInWords(kept), ...joinedInWords(kept)] : unknownInWords(access)),
    ...sidesWithoutManager.map(
      (side) =>
        `  The ${side}'s side has no manager left. Make a way in: clearline reissue ${matrix} ${side}`,
    ),
  ];
  return lines.length === 0 ? [] : [nameOf(access), ...lines];
}

/** What the operator must know of links, people and programs after a restore. */
export function describeAccess({ matrices, missing, unreadable }: RestoredAccess): string {
  const isKnown = matrices.some(({ kept }) => kept !== undefined);
  const isUnknown = matrices.some(({ kept }) => kept === undefined);
  const lines = [
    "Links, people, browsers and tokens are those of the backup.",
    ...(unreadable === undefined ? [] : [`The database that was in use could not be read: ${unreadable}`]),
    ...(isKnown
      ? ["What was revoked, used up or signed out since stays so, as the database that was in use says."]
      : []),
    ...(isUnknown
      ? [
          "WARNING: what was revoked after the backup works again where nothing says that it was. Look through it:",
        ]
      : []),
    ...matrices.flatMap(matrixInWords),
    ...(missing.length === 0
      ? []
      : [
          `WARNING: ${countOf(missing.length, "matrix was", "matrices were")} made after the backup and cannot be opened now:`,
          ...missing.map((one) => `  ${nameOf(one)}`),
        ]),
  ];
  return `${lines.join("\n")}\n`;
}
