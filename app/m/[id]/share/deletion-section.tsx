"use client";

import { useEffect, useState } from "react";
import { SIDES, type Side } from "#lib/matrix/schema/header.ts";
import { instantInWords } from "#lib/wording/day-in-words.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { TextField } from "../../../components/text-field.tsx";
import {
  askDeletion,
  type DeletionView,
  type ReceiptView,
  readDeletion,
  withdrawDeletion,
} from "./deletion-api.ts";

interface DeletionSectionProps {
  readonly matrix: {
    readonly id: string;
    readonly title: string;
    readonly buyer: string;
    readonly provider: string;
  };
  readonly side: Side;
}

/** Both companies must want it once both have joined; then everything goes but id, dates and the last hash. */
export function DeletionSection({ matrix, side }: DeletionSectionProps) {
  const [state, setState] = useState<DeletionView>();
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState("");
  const [isAsking, setAsking] = useState(false);
  const [receipt, setReceipt] = useState<ReceiptView>();
  useEffect(() => {
    void readDeletion(matrix.id).then((answer) => answer.ok && setState(answer.value));
  }, [matrix.id]);
  const other = side === "buyer" ? "provider" : "buyer";

  const ask = async () => {
    setAsking(true);
    const answer = await askDeletion(matrix.id, title.trim());
    setAsking(false);
    setProblem(answer.ok ? "" : answer.message);
    if (answer.ok && answer.value.state) setState(answer.value.state);
    if (answer.ok && answer.value.receipt) setReceipt(answer.value.receipt);
  };
  const withdraw = async () => {
    const answer = await withdrawDeletion(matrix.id);
    setProblem(answer.ok ? "" : answer.message);
    if (answer.ok) setState(answer.value);
  };

  if (receipt) return <Receipt receipt={receipt} />;
  return (
    <div className="stack">
      <p>
        Content, log, comments, notes, contacts, editions, links and people are deleted for good.{" "}
        {state?.needsOther ? `Managers of both companies must want it. ` : ""}
        <a href={`/api/v1/matrices/${matrix.id}/everything`} download>
          Take everything with you
        </a>{" "}
        first: backups of this server may still hold it for as long as its operator keeps them.
      </p>
      {SIDES.map((one) => {
        const wish = state?.asked[one];
        return (
          wish && (
            <Banner key={one} tone="warning">
              {wish.byName} of {matrix[one]} wants this matrix deleted, since {instantInWords(wish.at)}.
            </Banner>
          )
        );
      })}
      {problem !== "" && (
        <Banner tone="error" live="alert">
          {problem}
        </Banner>
      )}
      {state?.asked[side] ? (
        <div>
          <Button onClick={() => void withdraw()}>Keep it after all</Button>
        </div>
      ) : (
        <>
          <TextField
            label="The title of the matrix"
            hint={`Type “${matrix.title}”`}
            value={title}
            autoComplete="off"
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <div>
            <Button
              variant="danger"
              disabled={isAsking || title.trim() !== matrix.title}
              onClick={() => void ask()}
            >
              {state?.needsOther && !state.asked[other]
                ? `Ask ${matrix[other]} to delete it`
                : "Delete it for good"}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Receipt({ receipt }: { readonly receipt: ReceiptView }) {
  return (
    <Banner tone="good" live="status">
      This matrix was deleted on {instantInWords(receipt.deletedAt)}. Its shared log ended at revision{" "}
      {receipt.revision} with <code>{receipt.hash}</code>. The same stands under{" "}
      <a href={`/api/v1/receipts/${receipt.matrix}`}>its receipt</a>, and in log/shared.json of an archive
      that was taken along.
    </Banner>
  );
}
