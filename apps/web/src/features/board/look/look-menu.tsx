import { lookTexts, rowTexts, textsOf } from "@weir/contract";
import { cardSorts, fieldsOf, type CardSort } from "@weir/domain";
import type { ReactNode, RefObject } from "react";
import { useBoard, useMay } from "../../../replica/use-board-session.tsx";
import { Menu, type MenuEntry } from "../../../ui/menu.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { rowsBy } from "../rows/rows-by.ts";
import type { Choice } from "../commands/command.ts";
import { listStage, lookAt } from "./look.ts";
import { sortSaid } from "./sort-words.ts";
import { useViewEntries } from "./view-entries.tsx";

const say = textsOf({ ...lookTexts, ...rowTexts });

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
  const mayManage = useMay("board.manage");
  const rows = useUi((ui) => ui.look.rows);
  const list = useUi((ui) => ui.look.list);
  const stages = useBoard((board) => board.stages);
  const fields = useBoard((board) => board.fields);
  const sorts: CardSort[] = [...cardSorts, ...fieldsOf({ fields }).map(({ fieldId }) => `field:${fieldId}` as const)];
  const showList = (): void => {
    if (list !== undefined) return listStage(store, undefined);
    const choices = (): Choice[] =>
      stages.map(({ stageId, name }) => ({ id: stageId, label: name, run: () => listStage(store, stageId) }));
    store.setState({ palette: { step: { title: say("look.list-which"), choices } } });
  };
  const views = useViewEntries(returnTo);
  const entries: MenuEntry[] = [
    { heading: say("look.order") },
    ...sorts.map((each) => ({
      label: sortSaid(each, fields),
      checked: each === sort,
      onSelect: () => lookAt(store, { sort: each }),
    })),
    "rule",
    { heading: say("rows.title") },
    ...rowsBy.map((each) => ({
      label: say(`rows.by.${each}`),
      checked: each === rows,
      onSelect: () => lookAt(store, { rows: each }),
    })),
    { label: say(list === undefined ? "look.list" : "look.unlist"), onSelect: showList },
    ...(mayManage
      ? ["rule" as const, { label: say("lanes.open"), onSelect: () => store.setState({ lanesShown: true }) }]
      : []),
    ...views.entries,
  ];
  return (
    <>
      <Menu label={say("look.menu")} entries={entries} align="end" {...props} />
      {views.dialog}
    </>
  );
}
