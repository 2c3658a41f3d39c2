import type { Metadata } from "next";
import { PageHeader } from "../components/page-header.tsx";
import { VerifyForm } from "./verify-form.tsx";

export const metadata: Metadata = { title: "Verify an appendix" };

export default function VerifyPage() {
  return (
    <>
      <PageHeader />
      <main id="main" className="page" data-width="text" tabIndex={-1}>
        <VerifyForm />
      </main>
    </>
  );
}
