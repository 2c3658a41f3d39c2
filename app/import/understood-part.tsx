"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import type { Understood } from "#lib/document/import/understood.ts";
import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import type { Party, Side } from "#lib/matrix/schema/header.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { PARTY_WORDS } from "#lib/wording/model-words.ts";
import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";
import { ChoiceCards } from "../components/choice-cards.tsx";
import { SelectField } from "../components/select-field.tsx";
import { TextField } from "../components/text-field.tsx";
import { createMatrix } from "../new/create-matrix.ts";
import { AreasPart } from "./areas-part.tsx";
import styles from "./import.module.css";
import { roleLines, withChoices } from "./import-choices.ts";
import { PreviewPart } from "./preview-part.tsx";
import { SheetSight } from "./sheet-sight.tsx";
import { UnreadCells } from "./unread-cells.tsx";
import type { Reading } from "./use-reading.ts";

const PARTIES: readonly Party[] = ["buyer", "provider", "third", "unknown"];
const PARTY_OPTIONS = PARTIES.map((value) => ({ value, label: PARTY_WORDS[value] }));

/** The rows as the catalogue knows them, and on request those that are missing; its data is loaded only now. */
async function withCatalogue(parts: MatrixParts, addsMissing: boolean): Promise<MatrixParts> {
  const { previewParts, withCatalogueIds, withRows } = await import("./preview-parts.ts");
  const known = withCatalogueIds(parts);
  const { coverage } = previewParts(parts, new Date());
  return addsMissing && coverage.kind === "rows" ? withRows(known, coverage.missing) : known;
}

interface UnderstoodPartProps {
  readonly reading: Reading;
  readonly understood: Understood;
}

/** What stands in the sheet, what was guessed and can be corrected, what was not read; then the matrix is made. */
export function UnderstoodPart({ reading, understood }: UnderstoodPartProps) {
  const router = useRouter();
  const name = reading.source?.name ?? "";
  const { parts } = understood;
  const isFile = understood.kind === "file";
  const [zone, setZone] = useState("");
  const [buyer, setBuyer] = useState(isFile ? parts.header.buyer : "");
  const [provider, setProvider] = useState(isFile ? parts.header.provider : "");
  const [parties, setParties] = useState<Readonly<Record<string, Party>>>({});
  const [topics, setTopics] = useState<Readonly<Record<string, AreaTopic | null>>>({});
  const [side, setSide] = useState<Side>("buyer");
  const [person, setPerson] = useState({ name: "", title: "" });
  const [problem, setProblem] = useState("");
  const [isCreating, setCreating] = useState(false);
  const [addsMissing, setAddsMissing] = useState(false);
  useEffect(() => setZone(isFile ? "" : Intl.DateTimeFormat().resolvedOptions().timeZone), [isFile]);

  const lines = roleLines(parts).map((line) => ({ ...line, party: parties[line.id] ?? line.party }));
  const unknown = lines.filter((line) => line.party === "unknown").length;
  const unread = understood.kind === "sheet" ? understood.unread : [];
  const repairs = understood.kind === "sheet" ? understood.repairs : [];
  const origin = understood.kind === "file" ? understood.said : [];
  const activities = Object.keys(parts.activities).length;

  const title = isFile ? parts.header.title : "";
  const said = useMemo(
    () => withChoices(parts, { title, buyer, provider, zone, parties, topics }),
    [parts, title, buyer, provider, zone, parties, topics],
  );

  const create = async () => {
    setProblem("");
    setCreating(true);
    const chosen = isFile ? said : await withCatalogue(said, addsMissing);
    const own = side === "buyer" ? chosen.header.buyer : chosen.header.provider;
    const answer = await createMatrix({
      ...(isFile ? { file: JSON.stringify({ ...understood.file, parts: chosen }) } : { parts: chosen }),
      creator: { side, name: person.name.trim() || `Somebody at ${own}`, title: person.title.trim() },
    });
    if (answer.ok) router.push(`/m/${answer.value.id}`);
    else {
      setCreating(false);
      setProblem(answer.message);
    }
  };

  return (
    <form
      className={styles.understood}
      aria-busy={reading.isReading}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <section className="stack" aria-labelledby="understood">
        <h2 id="understood">What was understood</h2>
        <p role="status">
          From {name}: {activities} {activities === 1 ? "activity" : "activities"} in{" "}
          {Object.keys(parts.areas).length} {Object.keys(parts.areas).length === 1 ? "area" : "areas"},{" "}
          {lines.length} {lines.length === 1 ? "role" : "roles"}
          {unread.length === 0
            ? ", and nothing was left out."
            : `. Not read: ${unread.length}, listed below.`}
          {isFile && understood.file.editions.length > 0
            ? " Its signed editions stay with the matrix they were signed in; this one starts as a draft."
            : ""}
        </p>
        {origin.map((sentence) => (
          <p key={sentence}>It was {sentence}.</p>
        ))}
      </section>
      {understood.kind === "sheet" && (
        <SheetSight sheet={understood} wish={reading.wish} onCorrect={reading.correct} />
      )}
      <section className="stack" aria-labelledby="roles">
        <h3 id="roles">Whose roles are these?</h3>
        {unknown > 0 && (
          <Banner tone="warning">
            {unknown} {unknown === 1 ? "role has" : "roles have"} no party yet. Rules that need it stay silent
            until somebody says.
          </Banner>
        )}
        <div className={styles.roles}>
          {lines.map((line) => (
            <SelectField
              key={line.id}
              label={line.name}
              hint={`${line.cells} ${line.cells === 1 ? "cell" : "cells"}`}
              value={line.party}
              options={PARTY_OPTIONS}
              onChange={(party) => setParties({ ...parties, [line.id]: party })}
            />
          ))}
        </div>
      </section>
      {!isFile && (
        <AreasPart areas={said.areas} onTopic={(id, topic) => setTopics({ ...topics, [id]: topic })} />
      )}
      <UnreadCells unread={unread} repairs={repairs} />
      {!isFile && <PreviewPart parts={said} addsMissing={addsMissing} onAddsMissing={setAddsMissing} />}
      <section className="stack" aria-labelledby="people">
        <h3 id="people">The companies, and you</h3>
        <div className={styles.pair}>
          <TextField
            label="Buyer"
            placeholder="Buyer"
            maxLength={300}
            value={buyer}
            onChange={(event) => setBuyer(event.currentTarget.value)}
          />
          <TextField
            label="Provider"
            placeholder="Provider"
            maxLength={300}
            value={provider}
            onChange={(event) => setProvider(event.currentTarget.value)}
          />
        </div>
        <ChoiceCards
          legend="Your side"
          value={side}
          choices={[
            { value: "buyer", label: buyer.trim() || "The buyer" },
            { value: "provider", label: provider.trim() || "The provider" },
          ]}
          onChange={setSide}
        />
        <div className={styles.pair}>
          <TextField
            label="Your name"
            maxLength={300}
            autoComplete="name"
            value={person.name}
            onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
          />
          <TextField
            label="Your title"
            maxLength={300}
            autoComplete="organization-title"
            value={person.title}
            onChange={(event) => setPerson({ ...person, title: event.currentTarget.value })}
          />
        </div>
      </section>
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      <div>
        <Button type="submit" variant="primary" size="large" disabled={isCreating || reading.isReading}>
          {isCreating ? "Creating…" : `Create with ${activities} activities`}
        </Button>
      </div>
    </form>
  );
}
