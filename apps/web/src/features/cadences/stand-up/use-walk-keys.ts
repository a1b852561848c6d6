import { useEffect, useEffectEvent } from "react";
import { singleKeysOn } from "../../../lib/single-keys.ts";

/** What a key asks of the walk. */
export type WalkDeed = "next" | "previous" | "block" | "move-on" | "move-back" | "leave";

const deedByKey: Readonly<Record<string, WalkDeed>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  j: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  k: "previous",
  b: "block",
  ">": "move-on",
  "<": "move-back",
  Escape: "leave",
};

/** Hears the keys of the walk wherever nobody writes, and no button or menu means the same key. */
export function useWalkKeys(on: boolean, give: (deed: WalkDeed) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    const deed = deedByKey[key.length === 1 ? key.toLowerCase() : key];
    if (deed === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key.length === 1 && key !== " " && !singleKeysOn()) return;
    if (target instanceof Element) {
      if (target.closest("input, textarea, select, [contenteditable], [role=menu], [role=dialog]") !== null) return;
      // Space presses what has the focus.
      if (key === " " && target.closest("button, a, summary") !== null) return;
    }
    event.preventDefault();
    give(deed);
  });
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => hear(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [on]);
}
