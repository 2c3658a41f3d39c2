"use client";

import { ENGAGEMENT_MODELS, type Header, LETTER_SETS } from "#lib/matrix/schema/header.ts";
import { LETTER_SET_WORDS, MODEL_WORDS } from "#lib/wording/model-words.ts";
import { SelectField } from "../../../components/select-field.tsx";
import { SharedText } from "../conflicts/shared-text.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import styles from "./terms.module.css";

const MODELS = ENGAGEMENT_MODELS.map((value) => ({ value, label: MODEL_WORDS[value].title }));
const SETS = LETTER_SETS.map((value) => ({ value, label: `${value}: ${LETTER_SET_WORDS[value].line}` }));

/** Who the two parties are, what they say they have, and which letters they use. */
export function CompaniesEditor({ disabled }: { readonly disabled: boolean }) {
  const { content, dispatch } = useMatrixSession();
  const { header } = content;
  const edit = (fields: Partial<Omit<Header, "origin">>, base?: number) =>
    dispatch([{ kind: "header.edit", fields }], { base })?.message;
  const required = (key: "title" | "buyer" | "provider") => (text: string, base?: number) =>
    text === "" ? "This name cannot be empty." : edit({ [key]: text }, base);
  const legal = (key: "buyerLegal" | "providerLegal") => (text: string, base?: number) =>
    edit({ [key]: text === "" ? null : text }, base);
  return (
    <section id="companies" className={styles.group} aria-labelledby="companies-title">
      <div>
        <h2 id="companies-title">The two companies</h2>
        <p className="soft small">
          Their names stand in every sentence; the legal names print where they differ.
        </p>
      </div>
      <div className={styles.fields}>
        <SharedText
          label="Title of the matrix"
          value={header.title}
          disabled={disabled}
          onCommit={required("title")}
        />
        <SharedText label="Buyer" value={header.buyer} disabled={disabled} onCommit={required("buyer")} />
        <SharedText
          label="Buyer’s legal name"
          value={header.buyerLegal ?? ""}
          disabled={disabled}
          onCommit={legal("buyerLegal")}
        />
        <SharedText
          label="Provider"
          value={header.provider}
          disabled={disabled}
          onCommit={required("provider")}
        />
        <SharedText
          label="Provider’s legal name"
          value={header.providerLegal ?? ""}
          disabled={disabled}
          onCommit={legal("providerLegal")}
        />
        <SelectField
          label="Model"
          value={header.model}
          options={MODELS}
          disabled={disabled}
          onChange={(model) => void edit({ model })}
        />
        <SelectField
          label="Letters"
          value={header.letterSet}
          options={SETS}
          disabled={disabled}
          onChange={(letterSet) => void edit({ letterSet })}
        />
      </div>
    </section>
  );
}
