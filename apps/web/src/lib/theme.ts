export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const key = "weir.theme";

export function storedTheme(): Theme {
  const stored = read();
  return themes.find((theme) => theme === stored) ?? "system";
}

/** A page in another's frame may not be allowed to remember anything. */
function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
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
