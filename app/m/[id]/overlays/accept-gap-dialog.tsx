import { useState } from "react";
import { v7 } from "uuid";
import type { Finding } from "#lib/checker/finding.ts";
import { GapId } from "#lib/matrix/schema/ids.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { TextAreaField, TextField } from "../../../components/text-field.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";

function neutralSentence(context: ActionContext, finding: Finding, until: string): string {
  const name = finding.activity === null ? undefined : context.findRow(finding.activity)?.name;
  const end = until === "" ? "…" : until;
  return name === undefined
    ? `Left as it is until ${end}.`
    : `“${name}” is not settled further until ${end}.`;
}

/** Proposes to live with a finding: reason, owner and end date; it stands when the other side has accepted too. */
export function AcceptGapDialog({
  context,
  finding,
}: {
  readonly context: ActionContext;
  readonly finding: Finding;
}) {
  const { session } = context;
  const other = session.content.header[session.me.side === "buyer" ? "provider" : "buyer"];
  const [reason, setReason] = useState("");
  const [owner, setOwner] = useState("");
  const [until, setUntil] = useState("");
  const [sentence, setSentence] = useState<string | null>(null);
  const printed = sentence ?? neutralSentence(context, finding, until);
  const isReady = reason.trim() !== "" && owner.trim() !== "" && until !== "" && printed.trim() !== "";
  const close = () => context.open(null);
  const propose = () => {
    const { key, basis, rule, activity, role } = finding;
    const gap = {
      key,
      basis,
      rule,
      activity,
      role,
      sentence: printed.trim(),
      reason: reason.trim(),
      owner: owner.trim(),
      until,
    };
    if (
      context.send(
        [{ kind: "gap.propose", id: GapId.parse(v7()), gap }],
        `Proposed. ${other} has to accept it too.`,
      )
    )
      close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title="Accept this as a gap"
      description={finding.message}
      actions={
        <Button variant="primary" disabled={!isReady} onClick={propose}>
          Propose to {other}
        </Button>
      }
    >
      <div className="stack">
        <TextAreaField
          label="Why it is left"
          data-first-focus
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextField
          label="Who looks after it"
          hint="A job title or a name."
          maxLength={300}
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <TextField
          label="Until"
          type="date"
          min={session.today}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <TextAreaField
          label="How the appendix says it"
          hint="Neutral: a fact and a date, no blame."
          maxLength={4000}
          value={printed}
          onChange={(event) => setSentence(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
