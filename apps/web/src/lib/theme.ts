import { recall } from "./recall.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "weir.theme";

export function storedTheme(): Theme {
  const stored = recall(key);
  return themes.find((theme) => theme === stored) ?? "system";
}

export function showTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Shows a theme and remembers it on this device. */
export function applyTheme(theme: Theme): void {
  showTheme(theme);
  if (theme === "system") localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
}
