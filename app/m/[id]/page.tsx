import { dayIn } from "#lib/matrix/day-in.ts";
import { findInForce } from "#lib/matrix/editions.ts";
import { getTerms } from "#lib/matrix/matrix.ts";
import { getServerContext } from "../../server-context.ts";
import { loadSnapshot } from "./enter-page.ts";
import { InForce } from "./in-force/in-force.tsx";
import { MatrixScreen } from "./matrix-screen.tsx";

interface MatrixPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly draft?: string }>;
}

export default async function MatrixPage({ params, searchParams }: MatrixPageProps) {
  const loaded = await loadSnapshot((await params).id);
  if (!loaded.ok) return null;
  const { matrix } = loaded.initial;
  const today = dayIn(getTerms(matrix).zone, new Date());
  const edition = findInForce(matrix, today);
  if (!edition || (await searchParams).draft !== undefined) return <MatrixScreen />;
  const kept = await getServerContext().editions.content(loaded.entered, edition.number);
  return kept.ok ? (
    <InForce matrix={matrix} edition={edition} content={kept.content} today={today} />
  ) : (
    <MatrixScreen />
  );
}
