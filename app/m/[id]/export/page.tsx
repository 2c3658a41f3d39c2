import type { Metadata } from "next";
import { ExportView } from "./export-view.tsx";

export const metadata: Metadata = { title: "Export" };

export default function ExportPage() {
  return <ExportView />;
}
