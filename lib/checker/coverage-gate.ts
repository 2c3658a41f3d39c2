import { activitiesOf } from "#lib/catalogue/preset.ts";
import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import type { EngagementModel, MatrixSize } from "#lib/matrix/schema/header.ts";
import type { Tell } from "./rows-index/answer.ts";
import type { AreaOfRow, Held, MatrixSlice, RowSlice } from "./slices.ts";
import { isForeign } from "./texts/foreign-words.ts";

const isMapped = ({ area }: RowSlice): boolean => area.topic !== null;

/** The area of a row that is in this agreement. */
function areaOfIn({ area, row }: RowSlice, tell: Tell): void {
  if (area.scope === "in" && row.scope === "in") tell(area.id);
}

const isOfProvider = ({ role }: Held): boolean => role.party === "provider";

/** The area of an agreed row that the provider does. */
function areaOfProvider({ area, isAgreed, doers }: RowSlice, tell: Tell): void {
  if (isAgreed && doers.some(isOfProvider)) tell(area.id);
}

/**
 * Whether coverage may be judged at all: the parties have declared a model, and at least half of the rows stand in
 * areas that somebody has mapped to a topic.
 */
export function isCoverageKnown({ header, areas, index }: MatrixSlice): boolean {
  if (header.model === "undecided") return false;
  const mapped = index.count(isMapped);
  return areas.some(({ topic }) => topic !== null) && mapped * 2 >= index.size();
}

const isOtherLanguage = ({ row, isInOwnWords }: RowSlice): boolean => isInOwnWords && isForeign(row.name);

/**
 * Whether a rule may say that no row says something: coverage is known, and fewer than a quarter of the rows are in
 * another language than English. Acts are known by English words; the missing row may be one that nobody could read.
 */
export function isSilenceKnown(slice: MatrixSlice): boolean {
  return isCoverageKnown(slice) && slice.index.count(isOtherLanguage) * 4 < slice.index.size();
}

/** The first area of a topic that has a row in this agreement. */
export function areaOfTopic({ areas, index }: MatrixSlice, topic: AreaTopic): AreaOfRow | undefined {
  return areas.find((area) => area.topic === topic && index.countOf(areaOfIn, area.id) > 0);
}

/** The first area of a topic in which the provider does an agreed row. */
export function areaOfProviderIn({ areas, index }: MatrixSlice, topic: AreaTopic): AreaOfRow | undefined {
  return areas.find((area) => area.topic === topic && index.countOf(areaOfProvider, area.id) > 0);
}

const CALLED_FOR = new Map<string, ReadonlySet<string>>();

/** The ids that a model and a size call for, put together once. */
function calledFor(model: EngagementModel, size: MatrixSize): ReadonlySet<string> {
  const key = `${model} ${size}`;
  const ids = CALLED_FOR.get(key) ?? new Set(activitiesOf(model, size).map(({ id }) => id));
  CALLED_FOR.set(key, ids);
  return ids;
}

/** Whether the size and the model that the parties chose call for a row of the catalogue; without a size, all are called for. */
export function isCalledFor({ header }: Pick<MatrixSlice, "header">, catalogueId: string): boolean {
  const { model, size } = header;
  return size === null || calledFor(model, size).has(catalogueId);
}

/** The same for what is judged by itself: a model is declared, and the area has a topic. */
export function isAreaKnown({ header, area }: Pick<RowSlice, "header" | "area">): boolean {
  return header.model !== "undecided" && area.topic !== null && area.scope === "in";
}
