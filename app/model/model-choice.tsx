"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { QUESTIONS, type Suggestable } from "#lib/catalogue/model-choice/questions.ts";
import { type Suggestion, suggestModel } from "#lib/catalogue/model-choice/suggest-model.ts";
import { MODEL_RISKS, MODEL_WORDS } from "#lib/wording/model-words.ts";
import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";
import { ChoiceCards } from "../components/choice-cards.tsx";
import { keepModel } from "../new/new-matrix.ts";
import styles from "./model.module.css";

/** Eleven questions about accountability, and what they speak for; nothing of it leaves this browser. */
export function ModelChoice() {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const answered = QUESTIONS.filter(({ id }) => answers[id] !== undefined).length;
  return (
    <div className={styles.model}>
      <header className="stack" data-gap="s">
        <h1>Which model?</h1>
        <p className="lead">
          It looks like a question of staff, and it is one of accountability. Answer what you can; leave out
          what you cannot.
        </p>
      </header>
      {QUESTIONS.map((question, at) => (
        <section key={question.id} className={styles.question} aria-labelledby={question.id}>
          <h2 id={question.id}>
            {at + 1}. {question.title}
          </h2>
          {question.help !== "" && <p className="small soft">{question.help}</p>}
          <ChoiceCards
            legend={question.title}
            hideLegend
            value={answers[question.id] ?? ""}
            choices={question.options.map(({ id, label }) => ({ value: id, label }))}
            onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
          />
        </section>
      ))}
      <Result suggestion={suggestModel(answers)} answered={answered} />
    </div>
  );
}

const CERTAINTY_WORDS = {
  open: "",
  close: "The answers do not point one way: read what speaks against it before you follow it.",
  clear: "Most of the answers point this way.",
} as const;

function Result({ suggestion, answered }: { readonly suggestion: Suggestion; readonly answered: number }) {
  const { model, certainty, speaksFor, speaksAgainst, speaksEither, firstSettle } = suggestion;
  return (
    <section className={styles.result} aria-labelledby="suggestion" aria-live="polite">
      <h2 id="suggestion">
        {model === null ? "No suggestion yet" : `A suggestion: ${MODEL_WORDS[model].title}`}
      </h2>
      <p className="small soft">
        {answered} of {QUESTIONS.length} answered.{" "}
        {model === null
          ? "The first answer that leans to one model brings one."
          : "This is a suggestion from your answers, not a verdict."}
      </p>
      {firstSettle.map((text) => (
        <Banner key={text} tone="warning">
          {text}
        </Banner>
      ))}
      {model !== null && (
        <>
          <p>
            {MODEL_WORDS[model].line} {CERTAINTY_WORDS[certainty]}
          </p>
          <Reasons title="What speaks for it" reasons={speaksFor} />
          <Reasons title="What speaks against it" reasons={speaksAgainst} />
        </>
      )}
      {speaksEither.length > 0 && <Reasons title="What counts in any model" reasons={speaksEither} />}
      {model !== null && (
        <>
          <p>{MODEL_RISKS[model]}</p>
          <Start model={model} />
        </>
      )}
    </section>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly string[] }) {
  return (
    <div>
      <h3>{title}</h3>
      {reasons.length === 0 ? (
        <p className="soft">Nothing that you have answered.</p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Start({ model }: { readonly model: Suggestable }) {
  const router = useRouter();
  return (
    <div className="row">
      <Button
        variant="primary"
        size="large"
        onClick={() => {
          keepModel(model);
          router.push("/new");
        }}
      >
        Start a matrix with this model
      </Button>
    </div>
  );
}
