import type { Metadata } from "next";
import { activitiesOf } from "#lib/catalogue/preset.ts";
import { ENGAGEMENT_MODELS, type EngagementModel } from "#lib/matrix/schema/header.ts";
import { PageHeader } from "../components/page-header.tsx";
import { NewMatrix } from "./new-matrix-form.tsx";

export const metadata: Metadata = { title: "New matrix" };

function countsOf(model: EngagementModel) {
  return {
    core: activitiesOf(model, "core").length,
    must: activitiesOf(model, "must").length,
    everything: activitiesOf(model, "everything").length,
  };
}

export default function NewMatrixPage() {
  const counts = ENGAGEMENT_MODELS.map((model) => [model, countsOf(model)] as const);
  return (
    <>
      <PageHeader />
      <main id="main" className="page" data-width="text">
        <NewMatrix counts={counts} />
      </main>
    </>
  );
}
