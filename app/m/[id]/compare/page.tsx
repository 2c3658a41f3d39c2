import type { Metadata } from "next";
import { CompareView } from "./compare-view.tsx";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly round?: string | readonly string[] }>;
}) {
  const { round } = await searchParams;
  return <CompareView wanted={typeof round === "string" ? round : null} />;
}
