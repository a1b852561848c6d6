import { lookTexts, textsOf } from "@weir/contract";
import { cardSorts } from "@weir/domain";
import type { ReactNode, RefObject } from "react";
import { Menu, type MenuEntry } from "../../../ui/menu.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { lookAt } from "./look.ts";
import { useViewEntries } from "./view-entries.tsx";

const say = textsOf(lookTexts);

export interface LookMenuProps {
  trigger: ReactNode;
  /** Has the focus after a dialog that the menu opened. */
  returnTo: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function LookMenu({ returnTo, ...props }: LookMenuProps): ReactNode {
  const { store } = useBoardUi();
  const sort = useUi((ui) => ui.look.sort);
  const views = useViewEntries(returnTo);
  const entries: MenuEntry[] = [
    { heading: say("look.order") },
    ...cardSorts.map((each) => ({
      label: say(`look.sort.${each}`),
      checked: each === sort,
      onSelect: () => lookAt(store, { sort: each }),
    })),
    ...views.entries,
  ];
  return (
    <>
      <Menu label={say("look.menu")} entries={entries} align="end" {...props} />
      {views.dialog}
    </>
  );
}
