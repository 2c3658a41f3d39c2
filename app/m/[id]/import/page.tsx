import type { Metadata } from "next";
import { MergeView } from "./merge-view.tsx";

export const metadata: Metadata = { title: "Bring in a spreadsheet" };

export default function MergePage() {
  return <MergeView />;
}
