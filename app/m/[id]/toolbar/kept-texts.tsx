"use client";

import { useState } from "react";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { KeptText } from "../strip/kept-text.tsx";

interface KeptTextsProps {
  readonly bodies: readonly OpBody[];
  readonly context: ActionContext;
}

/** What a refused gesture would have written, behind one button of the status bar. */
export function KeptTexts({ bodies, context }: KeptTextsProps) {
  const [isOpen, setOpen] = useState(false);
  const { session, say } = context;
  return (
    <>
      <Button onClick={() => setOpen(true)}>What you wrote</Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title="What you wrote">
        <div className="stack">
          {bodies.map((body) => (
            <KeptText
              key={JSON.stringify(body)}
              body={body}
              session={session}
              onApplied={(refused) => {
                if (!refused) setOpen(false);
                say(refused?.message ?? "It was applied.", refused ? "refused" : "plain");
              }}
            />
          ))}
        </div>
      </Dialog>
    </>
  );
}
