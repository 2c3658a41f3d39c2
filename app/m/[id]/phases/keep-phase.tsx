"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PHASES, type Phase } from "#lib/matrix/phase.ts";
import { type Actor, includesRight } from "#lib/matrix/rights.ts";
import { otherSide } from "#lib/matrix/round/rounds.ts";
import type { EngagementModel } from "#lib/matrix/schema/header.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { createMatrix } from "../../../new/create-matrix.ts";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./phases.module.css";

/** Who may keep phases of a matrix. */
export const canKeepPhases = ({ right }: Actor): boolean => includesRight(right, "edit");

interface Known {
  readonly matrix: string;
  readonly phase: Phase;
  readonly title: string;
  readonly isRoot: boolean;
}

interface KeepPhaseProps {
  /** The matrix whose phases they are. */
  readonly root: string;
  /** What the phase may begin as; the first is offered. */
  readonly likes: readonly string[];
  readonly known?: readonly Known[];
  /** The models that it may be in, `null` for as it stands; the first is offered. */
  readonly models: readonly (EngagementModel | null)[];
}

const AS_IT_IS = "as-it-is";
const SEEN_BY = ["own", "both"] as const;

/** What a new phase is likely to be: the steady state first, else what nobody has kept yet. */
function firstFree(known: readonly Known[]): Phase {
  const isFree = (phase: Phase) => !known.some((one) => one.phase === phase);
  return isFree("Steady state") ? "Steady state" : (PHASES.find(isFree) ?? "Steady state");
}

function likeInWords({ phase, title, isRoot }: Known, known: readonly Known[]): string {
  if (isRoot) return `${phase} (the matrix itself)`;
  return known.filter((one) => one.phase === phase).length > 1 ? `${phase}: ${title}` : phase;
}

function toModelOption(model: EngagementModel | null) {
  const value: EngagementModel | typeof AS_IT_IS = model ?? AS_IT_IS;
  return { value, label: model === null ? "As it stands" : MODEL_WORDS[model].title };
}

/** Keeps a matrix, or what a model would make of it, as a phase. */
export function KeepPhase({ root, likes, known = [], models }: KeepPhaseProps) {
  const router = useRouter();
  const { content, me } = useMatrixSession();
  const [phase, setPhase] = useState<Phase>(() => firstFree(known));
  const [like, setLike] = useState(root);
  const [chosen, setModel] = useState<EngagementModel | null>(models[0] ?? null);
  const [seenBy, setSeenBy] = useState<(typeof SEEN_BY)[number]>("own");
  const [refused, setRefused] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const model = models.length === 1 ? (models[0] ?? null) : chosen;
  const { header } = content;
  const keep = async () => {
    setKeeping(true);
    const body = { phase, like, model, open: seenBy === "both" };
    const made = await createMatrix(body, `/matrices/${root}/phases`);
    if (made.ok) return router.push(`/m/${made.value.id}`);
    setKeeping(false);
    setRefused(made.message);
  };
  return (
    <>
      <div className={styles.keep}>
        <SelectField
          label={likes.length > 1 ? "Phase" : "Keep it as a phase"}
          value={phase}
          options={PHASES.map((value) => ({ value, label: value }))}
          onChange={setPhase}
        />
        {likes.length > 1 && (
          <SelectField
            label="It begins as"
            value={like}
            options={likes.map((value) => {
              const like = known.find(({ matrix }) => matrix === value);
              return { value, label: like ? likeInWords(like, known) : value };
            })}
            onChange={setLike}
          />
        )}
        {models.length > 1 && (
          <SelectField
            label="In the model"
            value={model ?? AS_IT_IS}
            options={models.map(toModelOption)}
            onChange={(value) => setModel(value === AS_IT_IS ? null : value)}
          />
        )}
        <SelectField
          label="Who sees it"
          value={seenBy}
          options={[
            { value: "own", label: `${header[me.side]} alone, for now` },
            { value: "both", label: "Both companies" },
          ]}
          onChange={setSeenBy}
        />
        <Button variant="primary" disabled={isKeeping} onClick={() => void keep()}>
          {isKeeping ? "Making it…" : "Make the phase"}
        </Button>
      </div>
      <p className="small soft">
        It becomes a matrix of its own; this one stays as it is. Once {header[otherSide(me.side)]} sees it,
        that cannot be taken back.
      </p>
      {refused !== null && (
        <Banner tone="error" live="alert">
          {refused}
        </Banner>
      )}
    </>
  );
}
