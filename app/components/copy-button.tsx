"use client";

import { useState } from "react";
import { Button } from "./button.tsx";

interface CopyButtonProps {
  readonly text: string;
  readonly children: string;
  readonly variant?: "primary" | "quiet";
}

/** Copies a text; where the browser forbids it, says how to do it by hand. */
export function CopyButton({ text, children, variant = "quiet" }: CopyButtonProps) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setSaid("The browser does not allow it: select the text and copy it");
    }
  };
  return (
    <span className="row">
      <Button icon="copy" variant={variant} onClick={() => void copy()}>
        {children}
      </Button>
      <span className="small soft" role="status">
        {said}
      </span>
    </span>
  );
}
