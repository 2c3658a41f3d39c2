import type { Metadata } from "next";
import { TermsView } from "./terms-view.tsx";

export const metadata: Metadata = { title: "Terms" };

export default function TermsPage() {
  return <TermsView />;
}
