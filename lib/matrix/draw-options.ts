import type { Activity, Area } from "./schema/activity.ts";
import type { Header } from "./schema/header.ts";
import type { ProposedGap } from "./schema/op.ts";
import type { Chain, Role } from "./schema/role.ts";
import type { Terms } from "./schema/terms.ts";

/** Fields of a row with ids as plain text, as a test writes them. */
type Drawn<T> = {
  readonly [K in keyof T]?: T[K] extends string | null ? T[K] | string : T[K] | readonly string[];
};

/** How a matrix drawn as text differs from blank rows: for the examples in rules and for tests. */
export interface DrawOptions {
  readonly header?: Partial<Header>;
  readonly terms?: Partial<Terms>;
  /** By the name drawn. */
  readonly areas?: Readonly<Record<string, Drawn<Area>>>;
  readonly roles?: Readonly<Record<string, Drawn<Role>>>;
  readonly activities?: Readonly<Record<string, Drawn<Activity>>>;
  /** By id. */
  readonly chains?: Readonly<
    Record<string, Omit<Partial<Chain>, "steps"> & { readonly steps?: readonly unknown[] }>
  >;
  /** Gaps that both sides have accepted, by id. */
  readonly gaps?: Readonly<Record<string, Partial<ProposedGap>>>;
}
