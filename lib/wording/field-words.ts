import type { Activity, Area } from "#lib/matrix/schema/activity.ts";
import type { Header } from "#lib/matrix/schema/header.ts";
import type { Chain, Role } from "#lib/matrix/schema/role.ts";

type LabelsOf<T> = Readonly<Record<keyof T, string>>;

export const HEADER_LABELS: LabelsOf<Header> = {
  title: "title",
  buyer: "buyer's name",
  provider: "provider's name",
  buyerLegal: "buyer's legal name",
  providerLegal: "provider's legal name",
  model: "model",
  letterSet: "letter set",
  size: "size",
  origin: "origin",
};

export const AREA_LABELS: LabelsOf<Area> = {
  name: "name",
  topic: "topic",
  scope: "scope",
  order: "place",
  removed: "removed",
};

export const ROLE_LABELS: LabelsOf<Role> = {
  catalogueId: "catalogue entry",
  name: "name",
  party: "party",
  order: "place",
  removed: "removed",
  hours: "hours",
  zone: "time zone",
  foldsInto: "folding",
  open: "folding",
  deputy: "deputy",
  organisation: "company",
  capacity: "hours a week",
  note: "note",
};

export const ACTIVITY_LABELS: LabelsOf<Activity> = {
  catalogueId: "catalogue entry",
  area: "area",
  order: "place",
  removed: "removed",
  name: "name",
  kind: "kind",
  undecided: "decision",
  scope: "scope",
  outHolder: "who handles it",
  appliesTo: "what it applies to",
  hours: "promised hours",
  rhythm: "rhythm",
  timeLimit: "time limit",
  charge: "charge",
  splitBuyer: "buyer's part",
  splitProvider: "provider's part",
  ownerAct: "owner's act",
  evidence: "evidence",
  evidenceHolder: "holder of the evidence",
  evidenceKept: "how long evidence is kept",
  chain: "call chain",
  dependsOn: "rows it depends on",
  frameworks: "frameworks",
  clause: "contract clause",
  sources: "quotes of the contract",
  note: "note",
};

export const CHAIN_LABELS: LabelsOf<Chain> = {
  name: "name",
  steps: "steps",
  afterLastStep: "end of the chain",
  removed: "removed",
};
