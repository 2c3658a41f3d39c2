"use client";

import { useState } from "react";
import type { Answer } from "../../../call-api.ts";

/** One request at a time: what is asked now, what went wrong last, and what to do after a success. */
export function useAsking(onDone: () => void) {
  const [asking, setAsking] = useState("");
  const [problem, setProblem] = useState("");
  const ask = async <T>(name: string, request: () => Promise<Answer<T>>): Promise<T | undefined> => {
    setProblem("");
    setAsking(name);
    const answer = await request();
    setAsking("");
    if (!answer.ok) {
      setProblem(answer.message);
      return undefined;
    }
    onDone();
    return answer.value;
  };
  return { asking, problem, ask };
}
