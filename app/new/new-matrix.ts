import {
  ENGAGEMENT_MODELS,
  type EngagementModel,
  type MatrixSize,
  type Side,
} from "#lib/matrix/schema/header.ts";
import type { HoursWindow } from "#lib/matrix/schema/hours.ts";

/** What the form of a new matrix holds; every field has a value from the start. */
export interface NewMatrixForm {
  readonly buyer: string;
  readonly provider: string;
  readonly model: EngagementModel;
  readonly size: MatrixSize;
  readonly businessHours: readonly HoursWindow[];
  /** Empty until the browser has said which zone it is in. */
  readonly zone: string;
  readonly side: Side;
  readonly name: string;
  readonly title: string;
}

export const EMPTY_FORM: NewMatrixForm = {
  buyer: "",
  provider: "",
  model: "undecided",
  size: "must",
  businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
  zone: "",
  side: "buyer",
  name: "",
  title: "",
};

/** Where a browser keeps the form while it is being filled in. */
export const KEPT_FORM = "clearline-new";

/** Puts a model into the form that this browser keeps, so that it stands there when the form is opened. */
export function keepModel(model: EngagementModel): void {
  const kept = parseKeptForm(sessionStorage.getItem(KEPT_FORM));
  sessionStorage.setItem(KEPT_FORM, JSON.stringify({ ...kept, model }));
}

/** The companies as they will be called when a field was left empty. */
export function companiesOf(form: Pick<NewMatrixForm, "buyer" | "provider">): {
  buyer: string;
  provider: string;
} {
  return { buyer: form.buyer.trim() || "Buyer", provider: form.provider.trim() || "Provider" };
}

/** The parts of a request that creates the matrix. */
export function toCreation(form: NewMatrixForm, browserZone: string) {
  const { buyer, provider } = companiesOf(form);
  const own = form.side === "buyer" ? buyer : provider;
  return {
    preset: {
      model: form.model,
      size: form.size,
      columns: "parties",
      title: `${buyer} and ${provider}`,
      buyer,
      provider,
      businessHours: form.businessHours,
      zone: form.zone.trim() || browserZone,
    },
    creator: {
      side: form.side,
      name: form.name.trim() || `Somebody at ${own}`,
      title: form.title.trim(),
    },
  };
}

const KEPT_TEXTS = ["buyer", "provider", "zone", "name", "title"] as const;

/** Reads what a browser kept of the form; anything that is not understood falls back to the start. */
export function parseKeptForm(text: string | null): NewMatrixForm {
  if (text === null) return EMPTY_FORM;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return EMPTY_FORM;
    throw error;
  }
  if (typeof kept !== "object" || kept === null) return EMPTY_FORM;
  const read = (key: string): unknown => Reflect.get(kept, key);
  const texts = Object.fromEntries(
    KEPT_TEXTS.map((key) => {
      const value = read(key);
      return [key, typeof value === "string" ? value : EMPTY_FORM[key]];
    }),
  );
  return {
    ...EMPTY_FORM,
    ...texts,
    model: ENGAGEMENT_MODELS.find((model) => model === read("model")) ?? EMPTY_FORM.model,
    size: (["core", "must", "everything"] as const).find((size) => size === read("size")) ?? EMPTY_FORM.size,
    side: read("side") === "provider" ? "provider" : "buyer",
  };
}
