import { lookTexts, readable, textsOf } from "@weir/contract";
import { useState, type ReactNode, type RefObject } from "react";
import { useBoard, useMay } from "../../../replica/use-board-session.tsx";
import type { MenuEntry } from "../../../ui/menu.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { lookOf } from "./look.ts";
import { byName } from "./views.ts";
import { ViewsDialog } from "./views-dialog.tsx";

const say = textsOf(lookTexts);

/** The saved views in the menu, and the dialog in which they are saved and removed. */
export function useViewEntries(returnTo: RefObject<HTMLElement | null>): {
  entries: readonly MenuEntry[];
  dialog: ReactNode;
} {
  const { store } = useBoardUi();
  const views = useBoard((board) => board.views);
  const current = useUi((ui) => ui.look.viewId);
  const mayChange = useMay("board.change");
  const [open, setOpen] = useState(false);
  const entries: MenuEntry[] = [
    ...(views.length > 0 || mayChange ? ["rule" as const, { heading: say("look.views") }] : []),
    ...byName(views).map((view) => ({
      label: readable(view.name),
      checked: view.viewId === current,
      onSelect: () => store.setState({ look: lookOf(view) }),
    })),
    ...(mayChange || views.length > 0
      ? [{ label: say(mayChange ? "look.views-open" : "look.views-links"), onSelect: () => setOpen(true) }]
      : []),
  ];
  return { entries, dialog: open && <ViewsDialog returnTo={returnTo} onClose={() => setOpen(false)} /> };
}
