import type { Metadata } from "next";
import { RoundView } from "./round-view.tsx";

export const metadata: Metadata = { title: "Round" };

export default function RoundPage() {
  return <RoundView />;
}
