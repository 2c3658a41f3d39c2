"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import * as z from "zod/mini";
import type { LayoutDocument } from "#lib/document/layout/document.ts";
import { whatIfPaper } from "#lib/document/papers/papers.ts";
import {
  layoutPhaseTransition,
  layoutWhatIf,
  PHASES,
  type Phase,
  partsOfPhase,
} from "#lib/document/papers/what-if.ts";
import { contentOfFile, parseFile } from "#lib/matrix/file.ts";
import { ENGAGEMENT_MODELS, type EngagementModel } from "#lib/matrix/schema/header.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import { callApi } from "../../../call-api.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { DocumentView } from "../../../components/document-view.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { createMatrix } from "../../../new/create-matrix.ts";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./overview.module.css";
import { PaperDownload } from "./paper-download.tsx";

const MODELS = ENGAGEMENT_MODELS.filter((model) => model !== "undecided");

/** Another model on a copy: what would move, and the copy kept as a phase. */
export function WhatIfPart() {
  const { view, content, today } = useMatrixSession();
  const [model, setModel] = useState<EngagementModel>(
    () => MODELS.find((one) => one !== content.header.model) ?? "fully-managed",
  );
  const document = useMemo(() => layoutWhatIf(view, model, today), [view, model, today]);
  return (
    <>
      <div className={styles.pick} data-no-print>
        <SelectField
          label="What if it were"
          value={model}
          options={MODELS.map((value) => ({ value, label: MODEL_WORDS[value].title }))}
          onChange={setModel}
        />
        <PaperDownload name={whatIfPaper(model)} />
        <KeepPhase model={model} />
        {content.header.origin?.kind === "phase" && <WayHere origin={content.header.origin.matrix} />}
      </div>
      <DocumentView document={document} />
    </>
  );
}

/** Keeps the copy as a matrix of its own that knows where it came from. */
function KeepPhase({ model }: { readonly model: EngagementModel }) {
  const router = useRouter();
  const { view, me } = useMatrixSession();
  const [phase, setPhase] = useState<Phase>("Steady state");
  const [refused, setRefused] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const keep = async () => {
    setKeeping(true);
    const creator = { side: me.side, name: me.name, title: "" };
    const made = await createMatrix({ parts: partsOfPhase(view, model, phase), creator });
    if (made.ok) return router.push(`/m/${made.value.id}`);
    setKeeping(false);
    setRefused(made.message);
  };
  return (
    <>
      <div className={styles.keep}>
        <SelectField
          label="Keep it as a phase"
          hint="A matrix of its own, for your side alone until you invite the other; this one stays as it is."
          value={phase}
          options={PHASES.map((value) => ({ value, label: value }))}
          onChange={setPhase}
        />
        <Button disabled={isKeeping} onClick={() => void keep()}>
          {isKeeping ? "Making it…" : "Make the phase"}
        </Button>
      </div>
      {refused !== null && (
        <Banner tone="error" live="alert">
          {refused}
        </Banner>
      )}
    </>
  );
}

/** The way from the matrix that this phase came from: what has to be handed over. */
function WayHere({ origin }: { readonly origin: string }) {
  const { content, today } = useMatrixSession();
  const [document, setDocument] = useState<LayoutDocument | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const show = async () => {
    const answer = await callApi(z.looseObject({}), { method: "GET", path: `/matrices/${origin}/file` });
    if (!answer.ok) return setRefused(answer.message);
    const file = parseFile(JSON.stringify(answer.value));
    const from = file.ok ? contentOfFile(file.value) : file;
    if (!from.ok) return setRefused(from.message);
    setDocument(layoutPhaseTransition(from.value, content, today));
  };
  return (
    <>
      <div className="row">
        <Button onClick={() => void show()}>Show the transition list from where this phase came</Button>
      </div>
      {refused !== null && (
        <Banner tone="error" live="alert">
          {refused}
        </Banner>
      )}
      {document && <DocumentView document={document} />}
    </>
  );
}
