"use client";

import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import type { IconName } from "./line-icon.tsx";
import { nextTheme, parseTheme, THEME_COOKIE, type Theme } from "./theme.ts";

const WORDS: Readonly<Record<Theme, { readonly icon: IconName; readonly label: string }>> = {
  auto: { icon: "auto", label: "Colours follow this computer. Change to light" },
  light: { icon: "sun", label: "Light colours. Change to dark" },
  dark: { icon: "moon", label: "Dark colours. Change to this computer’s choice" },
};

/** Light, dark, or as the computer says; kept in a cookie so that the server sends the page right. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>("auto");
  useEffect(() => setTheme(parseTheme(document.documentElement.dataset["theme"])), []);
  const change = () => {
    const next = nextTheme(theme);
    if (next === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and on plain http
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
    setTheme(next);
  };
  const { icon, label } = WORDS[theme];
  return <Button variant="plain" icon={icon} label={label} onClick={change} />;
}
