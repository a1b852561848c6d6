import { keyNameTexts, textsOf } from "@weir/contract";

const say = textsOf(keyNameTexts);

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const signs: Readonly<Record<string, () => string>> = {
  Mod: () => (isMac ? "⌘" : say("key.ctrl")),
  Shift: () => (isMac ? "⇧" : say("key.shift")),
  ArrowUp: () => "↑",
  ArrowDown: () => "↓",
  ArrowLeft: () => "←",
  ArrowRight: () => "→",
  Escape: () => "Esc",
  Home: () => say("key.home"),
  End: () => say("key.end"),
  " ": () => say("key.space"),
};

/** A key as it is printed on the keyboard that is probably there. */
export const shownKey = (name: string): string =>
  name
    .split("+")
    .map((part) => signs[part]?.() ?? (name.includes("+") ? part.toUpperCase() : part))
    .join(" ");
