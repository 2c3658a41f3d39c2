import type { EngagementModel, Party } from "../matrix/schema/header.ts";

export const ROLE_CODES = [
  "B-Exec",
  "B-IT",
  "B-Contact",
  "B-HR",
  "B-App",
  "B-Fin",
  "M-Lead",
  "M-Desk",
  "M-Ops",
  "M-Sec",
  "M-vCIO",
  "T-ISP",
  "T-Vendor",
  "T-SOC",
] as const;
/** A role of the catalogue; B, M and T stand for buyer, managed service provider and third party. */
export type RoleCode = (typeof ROLE_CODES)[number];

export const COLUMN_IDS = ["buyer", "provider", "others"] as const;
/** The three columns that every matrix starts with. */
export type ColumnId = (typeof COLUMN_IDS)[number];

type RoleHours = "business" | "around-the-clock";

export interface CatalogueRole {
  readonly code: RoleCode;
  readonly party: Exclude<Party, "unknown">;
  readonly title: string;
  readonly hours: RoleHours;
  /** Roles that it folds into: the first that the model has, else its column. */
  readonly foldsInto: readonly RoleCode[];
  readonly column: ColumnId;
}

export interface CatalogueColumn {
  readonly id: ColumnId;
  readonly party: Exclude<Party, "unknown">;
  readonly title: string;
}

export const CATALOGUE_COLUMNS: readonly CatalogueColumn[] = [
  { id: "buyer", party: "buyer", title: "Buyer" },
  { id: "provider", party: "provider", title: "Provider" },
  { id: "others", party: "third", title: "Others" },
];

const buyer = { party: "buyer", column: "buyer" } as const;
const provider = { party: "provider", column: "provider" } as const;
const others = { party: "third", column: "others" } as const;
const business = { hours: "business" } as const;
const day = { hours: "around-the-clock" } as const;

export const CATALOGUE_ROLES: Readonly<Record<RoleCode, CatalogueRole>> = {
  "B-Exec": { code: "B-Exec", title: "Sponsor", ...buyer, ...day, foldsInto: [] },
  "B-IT": { code: "B-IT", title: "IT lead", ...buyer, ...business, foldsInto: [] },
  "B-Contact": { code: "B-Contact", title: "IT contact", ...buyer, ...business, foldsInto: [] },
  "B-HR": { code: "B-HR", title: "HR lead", ...buyer, ...business, foldsInto: ["B-Exec"] },
  "B-App": {
    code: "B-App",
    title: "Application owner",
    ...buyer,
    ...business,
    foldsInto: ["B-IT", "B-Contact"],
  },
  "B-Fin": { code: "B-Fin", title: "Finance lead", ...buyer, ...business, foldsInto: ["B-Exec"] },
  "M-Lead": { code: "M-Lead", title: "Service manager", ...provider, ...business, foldsInto: [] },
  "M-Desk": { code: "M-Desk", title: "Service desk", ...provider, ...day, foldsInto: [] },
  "M-Ops": { code: "M-Ops", title: "Engineers on duty", ...provider, ...day, foldsInto: [] },
  "M-Sec": { code: "M-Sec", title: "Security team", ...provider, ...day, foldsInto: ["M-Ops"] },
  "M-vCIO": {
    code: "M-vCIO",
    title: "Planning adviser (vCIO)",
    ...provider,
    ...business,
    foldsInto: ["M-Lead"],
  },
  "T-ISP": { code: "T-ISP", title: "Internet provider (ISP)", ...others, ...day, foldsInto: [] },
  "T-Vendor": { code: "T-Vendor", title: "Application vendor", ...others, ...business, foldsInto: [] },
  "T-SOC": { code: "T-SOC", title: "Outside security centre", ...others, ...day, foldsInto: [] },
};

/**
 * The roles that a new matrix of this model starts with. A fully managed buyer has a contact in place of an IT lead;
 * the outside security centre waits in the catalogue until a matrix needs it.
 */
export function rolesOfModel(model: EngagementModel): readonly RoleCode[] {
  const absent: readonly RoleCode[] = [model === "fully-managed" ? "B-IT" : "B-Contact", "T-SOC"];
  return ROLE_CODES.filter((code) => !absent.includes(code));
}

/** The role or column that a role folds into, among the roles that a matrix has. */
export function foldTarget(code: RoleCode, present: readonly RoleCode[]): RoleCode | ColumnId {
  const role = CATALOGUE_ROLES[code];
  return role.foldsInto.find((target) => present.includes(target)) ?? role.column;
}

/** Hours of a role or column with everything folded into it: around the clock as soon as one of them is. */
export function foldedHours(id: RoleCode | ColumnId, present: readonly RoleCode[]): RoleHours {
  const own = ROLE_CODES.find((code) => code === id);
  if (own && CATALOGUE_ROLES[own].hours === "around-the-clock") return "around-the-clock";
  const folded = present.filter((code) => foldTarget(code, present) === id);
  return folded.some((code) => foldedHours(code, present) === "around-the-clock")
    ? "around-the-clock"
    : "business";
}
