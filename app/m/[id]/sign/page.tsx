import type { Metadata } from "next";
import type { CheckRecord } from "#lib/checker/record.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import { getServerContext } from "../../../server-context.ts";
import { enterPage } from "../enter-page.ts";
import { SignView } from "./sign-view.tsx";

export const metadata: Metadata = { title: "Sign" };

/** How many people of each side may sign; `null` where the reader may not know. */
async function countSignatories(id: string): Promise<CheckRecord["signatories"]> {
  const entered = await enterPage(id);
  const listed = entered.ok ? getServerContext().access.listPeople(entered.actor) : undefined;
  if (!listed?.ok) return null;
  const of = (side: Side) =>
    listed.people.filter(
      (person) => person.side === side && person.revokedAt === null && includesRight(person.right, "sign"),
    ).length;
  return { buyer: of("buyer"), provider: of("provider") };
}

export default async function SignPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  return <SignView signatories={await countSignatories((await params).id)} />;
}
