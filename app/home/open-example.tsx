"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../components/button.tsx";

/** Makes a matrix of the example engagement for this browser and opens it. */
export function OpenExample() {
  const router = useRouter();
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState("");
  const open = async () => {
    setOpening(true);
    setProblem("");
    const { createMatrix } = await import("../new/create-matrix.ts");
    const answer = await createMatrix({ example: true });
    if (answer.ok) router.push(`/m/${answer.value.id}`);
    else {
      setOpening(false);
      setProblem(answer.message);
    }
  };
  return (
    <>
      <Button size="large" disabled={isOpening} onClick={() => void open()}>
        {isOpening ? "Opening the example…" : "Open the example"}
      </Button>
      <span className="field-error" role="alert">
        {problem}
      </span>
    </>
  );
}
