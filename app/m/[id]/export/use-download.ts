"use client";

import { useState } from "react";

const KEPT_MS = 60_000;
const SILENT = "The server does not answer. Check the connection, then try again.";

function fileNameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "download";
}

async function reasonOf(response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  if (!type.includes("json")) return SILENT;
  const problem: unknown = await response.json();
  const hasDetail = typeof problem === "object" && problem !== null && "detail" in problem;
  return hasDetail ? String(problem.detail) : SILENT;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Fetches a file that the server makes on request; what keeps it from being made is said here, not on a page of its own. */
export function useDownload() {
  const [problem, setProblem] = useState("");
  const [isMaking, setMaking] = useState(false);
  const download = async (href: string) => {
    setProblem("");
    setMaking(true);
    try {
      const response = await fetch(href);
      if (response.ok) save(await response.blob(), fileNameOf(response));
      else setProblem(await reasonOf(response));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      setProblem(SILENT);
    } finally {
      setMaking(false);
    }
  };
  return { problem, isMaking, download };
}
