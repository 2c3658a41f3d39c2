import type { Metadata } from "next";
import { PageHeader } from "../components/page-header.tsx";
import { ModelChoice } from "./model-choice.tsx";

export const metadata: Metadata = { title: "Which model?" };

export default function ModelPage() {
  return (
    <>
      <PageHeader />
      <main id="main" className="page" data-width="text">
        <ModelChoice />
      </main>
    </>
  );
}
