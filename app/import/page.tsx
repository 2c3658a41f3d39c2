import type { Metadata } from "next";
import { PageHeader } from "../components/page-header.tsx";
import { ImportForm } from "./import-form.tsx";

export const metadata: Metadata = { title: "Bring your spreadsheet" };

export default function ImportPage() {
  return (
    <>
      <PageHeader />
      <main id="main" className="page" data-width="text">
        <ImportForm />
      </main>
    </>
  );
}
