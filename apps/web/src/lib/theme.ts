export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "weir.theme";

export function storedTheme(): Theme {
  const stored = localStorage.getItem(key);
  return themes.find((theme) => theme === stored) ?? "system";
}

/** Shows a theme and remembers it on this device. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") {
    localStorage.removeItem(key);
    delete document.documentElement.dataset["theme"];
    return;
  }
  localStorage.setItem(key, theme);
  document.documentElement.dataset["theme"] = theme;
}
