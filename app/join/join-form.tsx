"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../components/button.tsx";
import { CUT_LINK, findSecret } from "./invitation.ts";
import { Invited } from "./invited.tsx";
import type { Invitation } from "./link-api.ts";
import { OtherWaysIn } from "./other-ways-in.tsx";

type Shown =
  | { readonly kind: "looking" }
  | { readonly kind: "none" }
  | { readonly kind: "dead"; readonly message: string }
  | { readonly kind: "late"; readonly message: string }
  | { readonly kind: "open"; readonly secret: string; readonly invitation: Invitation };

const DEAD_CODES: ReadonlySet<string> = new Set(["not-found", "gone", "invalid", "not-allowed"]);

async function look(hash: string): Promise<Shown> {
  const secret = findSecret(hash);
  if (secret === undefined) return hash.length > 1 ? { kind: "dead", message: CUT_LINK } : { kind: "none" };
  const { previewLink } = await import("./link-api.ts");
  const answer = await previewLink(secret);
  if (answer.ok) return { kind: "open", secret, invitation: answer.value.invitation };
  return { kind: DEAD_CODES.has(answer.code) ? "dead" : "late", message: answer.message };
}

/** Who invites, to what, and what one will see; a button joins. */
export function Join() {
  const [shown, setShown] = useState<Shown>({ kind: "looking" });
  useEffect(() => {
    const show = () => void look(window.location.hash).then(setShown);
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, []);

  switch (shown.kind) {
    case "open":
      return <Invited key={shown.secret} secret={shown.secret} invitation={shown.invitation} />;
    case "looking":
      return <Message title="You are invited">Reading your link…</Message>;
    case "none":
      return (
        <>
          <Message title="Join a matrix">Open the link that you were sent, or paste it here.</Message>
          <OtherWaysIn />
        </>
      );
    case "dead":
      return (
        <>
          <Message title="This link does not let you in">{shown.message}</Message>
          <OtherWaysIn />
        </>
      );
    case "late":
      return (
        <>
          <Message title="The link could not be read">{shown.message}</Message>
          <Button onClick={() => window.location.reload()}>Try again</Button>
        </>
      );
  }
}

function Message({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="stack" data-gap="s" role="status">
      <h1>{title}</h1>
      <p className="lead">{children}</p>
    </div>
  );
}
