import { lookTexts, textsOf } from "@weir/contract";
import { cardSorts } from "@weir/domain";
import type { ReactNode } from "react";
import { Menu, type MenuEntry } from "../../../ui/menu.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { lookAt } from "./look.ts";

const say = textsOf(lookTexts);

export interface LookMenuProps {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function LookMenu(props: LookMenuProps): ReactNode {
  const { store } = useBoardUi();
  const sort = useUi((ui) => ui.look.sort);
  const entries: MenuEntry[] = [
    { heading: say("look.order") },
    ...cardSorts.map((each) => ({
      label: say(`look.sort.${each}`),
      checked: each === sort,
      onSelect: () => lookAt(store, { sort: each }),
    })),
  ];
  return <Menu label={say("look.menu")} entries={entries} align="end" {...props} />;
}
