import "@fontsource-variable/inter/wght.css";
import "./styles/layers.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/components.css";
import "./styles/print.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { CspNonce } from "./components/csp-nonce.tsx";
import { parseTheme, THEME_COOKIE } from "./components/theme.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Clearline", template: "%s · Clearline" },
  description: "Two companies agree, in writing and before they sign, who owns what.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#16191d" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" {...(theme === "auto" ? {} : { "data-theme": theme })}>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <CspNonce nonce={nonce}>{children}</CspNonce>
      </body>
    </html>
  );
}
