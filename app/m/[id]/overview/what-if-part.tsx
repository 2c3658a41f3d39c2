"use client";

import Link from "next/link";
import { useMemo, useState } from "react";
import { whatIfPaper } from "#lib/document/papers/papers.ts";
import { layoutWhatIf } from "#lib/document/papers/what-if.ts";
import { ENGAGEMENT_MODELS, type EngagementModel } from "#lib/matrix/schema/header.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import { DocumentView } from "../../../components/document-view.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { canKeepPhases, KeepPhase } from "../phases/keep-phase.tsx";
import styles from "./overview.module.css";
import { PaperDownload } from "./paper-download.tsx";

const MODELS = ENGAGEMENT_MODELS.filter((model) => model !== "undecided");

/** Another model on a copy: what would move, and the copy kept as a phase. */
export function WhatIfPart() {
  const { view, content, me, today } = useMatrixSession();
  const isPhase = content.header.origin?.kind === "phase";
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
        {canKeepPhases(me) && !isPhase && <KeepPhase root={view.id} likes={[view.id]} models={[model]} />}
        <p>
          {isPhase ? "This matrix is a phase of another one: " : "Phases that are kept stand on "}
          <Link href={`/m/${view.id}/phases`} prefetch={false}>
            Phases
          </Link>
          , with what has to be handed over from each to the next.
        </p>
      </div>
      <DocumentView document={document} />
    </>
  );
}
