import type { Metadata } from "next";
import { getServerContext } from "../../../server-context.ts";
import { enterPage } from "../enter-page.ts";
import { EditionsView } from "./editions-view.tsx";

export const metadata: Metadata = { title: "Editions" };

export default async function EditionsPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const entered = await enterPage((await params).id);
  if (!entered.ok) return null;
  const { editions } = getServerContext();
  const listed = await editions.list(entered);
  const newest = listed.filter((edition) => edition.isComplete).at(-1);
  const signed = newest ? await editions.content(entered, newest.number) : undefined;
  return <EditionsView signed={signed?.ok ? signed.content : null} />;
}
