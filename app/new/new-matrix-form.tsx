"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ENGAGEMENT_MODELS, type EngagementModel, type MatrixSize } from "#lib/matrix/schema/header.ts";
import { MODEL_WORDS, SIZE_WORDS } from "#lib/wording/model-words.ts";
import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";
import { ChoiceCards } from "../components/choice-cards.tsx";
import { HoursEditor } from "../components/hours-editor.tsx";
import { TextField } from "../components/text-field.tsx";
import { isZone, ZoneField } from "../components/zone-field.tsx";
import { createMatrix } from "./create-matrix.ts";
import styles from "./new-matrix.module.css";
import {
  companiesOf,
  EMPTY_FORM,
  KEPT_FORM,
  type NewMatrixForm,
  parseKeptForm,
  toCreation,
} from "./new-matrix.ts";
import { Step } from "./step.tsx";

type Counts = readonly (readonly [EngagementModel, Readonly<Record<MatrixSize, number>>])[];

const MODELS = ENGAGEMENT_MODELS.map((value) => ({
  value,
  label: MODEL_WORDS[value].title,
  hint: MODEL_WORDS[value].line,
}));
const SIZES: readonly MatrixSize[] = ["core", "must", "everything"];

/** Five short steps on one page; each has an answer already, so that “Create” is always there. */
export function NewMatrix({ counts }: { readonly counts: Counts }) {
  const router = useRouter();
  const [form, setForm] = useState(EMPTY_FORM);
  const [browserZone, setBrowserZone] = useState("UTC");
  const [problem, setProblem] = useState("");
  const [isCreating, setCreating] = useState(false);

  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setBrowserZone(zone);
    const kept = parseKeptForm(sessionStorage.getItem(KEPT_FORM));
    setForm({ ...kept, zone: kept.zone || zone });
  }, []);

  const edit = (fields: Partial<NewMatrixForm>) => {
    const next = { ...form, ...fields };
    setForm(next);
    sessionStorage.setItem(KEPT_FORM, JSON.stringify(next));
  };

  const create = async () => {
    setProblem("");
    if (form.zone !== "" && !isZone(form.zone)) {
      setProblem(
        `“${form.zone}” is not a time zone. Write a region, such as Europe/Berlin, or leave it empty.`,
      );
      return;
    }
    setCreating(true);
    const answer = await createMatrix(toCreation(form, browserZone));
    if (!answer.ok) {
      setCreating(false);
      setProblem(answer.message);
      return;
    }
    sessionStorage.removeItem(KEPT_FORM);
    router.push(`/m/${answer.value.id}`);
  };

  const { buyer, provider } = companiesOf(form);
  const count = counts.find(([model]) => model === form.model)?.[1];

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <header className="stack" data-gap="s">
        <h1>New matrix</h1>
        <p className="lead">Everything here can be changed later. Create it whenever you like.</p>
      </header>

      <Step number={1} title="Which two companies?">
        <div className={styles.pair}>
          <TextField
            label="Buyer"
            hint="Pays for the service"
            placeholder="Buyer"
            maxLength={300}
            autoComplete="organization"
            value={form.buyer}
            onChange={(event) => edit({ buyer: event.currentTarget.value })}
          />
          <TextField
            label="Provider"
            hint="Runs it"
            placeholder="Provider"
            maxLength={300}
            autoComplete="off"
            value={form.provider}
            onChange={(event) => edit({ provider: event.currentTarget.value })}
          />
        </div>
      </Step>

      <Step number={2} title="How do they work together?">
        <ChoiceCards
          legend="Model"
          hideLegend
          value={form.model}
          choices={MODELS}
          onChange={(model) => edit({ model })}
        />
        <p className="small">
          <Link href="/model" prefetch={false}>
            Which model fits? Answer eleven questions.
          </Link>
        </p>
      </Step>

      <Step number={3} title="How much?">
        <ChoiceCards
          legend="Size"
          hideLegend
          value={form.size}
          choices={SIZES.map((size) => ({
            value: size,
            label: `${SIZE_WORDS[size].title}: ${count?.[size] ?? 0} activities`,
            hint: SIZE_WORDS[size].line,
          }))}
          onChange={(size) => edit({ size })}
        />
      </Step>

      <Step number={4} title="When are business hours?">
        <HoursEditor
          legend="Business hours"
          windows={form.businessHours}
          onChange={(businessHours) => edit({ businessHours })}
        />
        <ZoneField value={form.zone} hint="Where these hours are read" onChange={(zone) => edit({ zone })} />
      </Step>

      <Step number={5} title="Who are you?">
        <ChoiceCards
          legend="Your side"
          value={form.side}
          choices={[
            { value: "buyer", label: buyer === "Buyer" ? "The buyer" : buyer },
            { value: "provider", label: provider === "Provider" ? "The provider" : provider },
          ]}
          onChange={(side) => edit({ side })}
        />
        <div className={styles.pair}>
          <TextField
            label="Your name"
            hint="The other side sees it beside what you change"
            maxLength={300}
            autoComplete="name"
            value={form.name}
            onChange={(event) => edit({ name: event.currentTarget.value })}
          />
          <TextField
            label="Your title"
            hint="Such as IT lead or service manager"
            maxLength={300}
            autoComplete="organization-title"
            value={form.title}
            onChange={(event) => edit({ title: event.currentTarget.value })}
          />
        </div>
      </Step>

      <div className={styles.foot}>
        {problem !== "" && (
          <Banner tone="error" live="alert">
            {problem}
          </Banner>
        )}
        <p className="small soft">
          {count?.[form.size] ?? 0} activities for {buyer} and {provider}
        </p>
        <Button type="submit" variant="primary" size="large" disabled={isCreating}>
          {isCreating ? "Creating…" : "Create"}
        </Button>
      </div>
    </form>
  );
}
