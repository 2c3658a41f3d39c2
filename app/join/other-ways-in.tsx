"use client";

import { useState } from "react";
import { Banner } from "../components/banner.tsx";
import { Button } from "../components/button.tsx";
import { TextField } from "../components/text-field.tsx";
import { CUT_LINK, findSecret } from "./invitation.ts";
import styles from "./join.module.css";
import { PersonFields } from "./person-fields.tsx";
import { useComingIn } from "./use-coming-in.ts";

/** A pasted link, or the printed recovery code of a side. */
export function OtherWaysIn() {
  const [link, setLink] = useState("");
  const [linkProblem, setLinkProblem] = useState<string>();
  return (
    <div className={styles.ways}>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          const secret = findSecret(link);
          setLinkProblem(secret === undefined ? CUT_LINK : undefined);
          if (secret !== undefined) window.location.hash = secret;
        }}
      >
        <TextField
          label="Link"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://…/join#…"
          value={link}
          error={linkProblem}
          onChange={(event) => setLink(event.currentTarget.value)}
        />
        <Button type="submit" variant="primary">
          Open it
        </Button>
      </form>
      <details>
        <summary>I manage a side and have its recovery code</summary>
        <Recovery />
      </details>
    </div>
  );
}

function Recovery() {
  const [code, setCode] = useState("");
  const { person, setPerson, nameProblem, problem, isBusy, comeIn } = useComingIn();
  return (
    <form
      className={styles.invited}
      onSubmit={(event) => {
        event.preventDefault();
        void comeIn(async (who) => (await import("./link-api.ts")).recover({ code: code.trim(), ...who }));
      }}
    >
      <TextField
        label="Recovery code"
        hint="13 groups of 4 characters. It works once; a new one takes its place"
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <PersonFields person={person} nameProblem={nameProblem} onChange={setPerson} />
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      <div>
        <Button type="submit" disabled={isBusy}>
          {isBusy ? "Coming in…" : "Come back in"}
        </Button>
      </div>
    </form>
  );
}
