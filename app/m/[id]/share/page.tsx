import type { Metadata } from "next";
import { getServerContext } from "../../../server-context.ts";
import { enterPage } from "../enter-page.ts";
import { ShareView } from "./share-view.tsx";
import { operatorActInWords } from "./share-words.ts";

export const metadata: Metadata = { title: "Share" };

export default async function SharePage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const entered = await enterPage((await params).id);
  if (!entered.ok) return null;
  const { origin, access } = getServerContext();
  const people = access.listPeople(entered.actor);
  const links = access.listLinks(entered.actor);
  const tokens = access.listTokens(entered.actor);
  const log = access.listAccessLog(entered.actor);
  return (
    <ShareView
      origin={origin}
      now={new Date().toISOString()}
      people={people.ok ? people.people : []}
      links={links.ok ? links.links : []}
      tokens={tokens.ok ? tokens.tokens : []}
      operatorActs={
        log.ok ? log.entries.map(operatorActInWords).filter((sentence) => sentence !== undefined) : []
      }
    />
  );
}
