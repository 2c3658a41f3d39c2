import type { Metadata } from "next";
import { SignView } from "./sign-view.tsx";

export const metadata: Metadata = { title: "Sign" };

export default function SignPage() {
  return <SignView />;
}
