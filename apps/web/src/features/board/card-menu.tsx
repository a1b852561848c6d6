import { cardOf, laneOf } from "@weir/domain";
import { cardTexts, textsOf } from "@weir/contract";
import {
  Archive,
  ArrowDownToLine,
  ArrowUpToLine,
  CopyPlus,
  Link,
  OctagonX,
  PanelRight,
  SquareCheck,
  Trash2,
} from "lucide-react";
import type { ReactNode } from "react";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import { focusCard, useBoardUi, useUi } from "./board-ui.ts";
import { copyCards } from "./commands/copy-cards.ts";
import { copyLink } from "./commands/copy-link.ts";
import { handAt } from "./commands/in-hand.ts";
import { pick } from "./commands/select.ts";
import { shownKey } from "./commands/shown-key.ts";
import { dropHint } from "./drop-hint.ts";
import { moveTo, unblock } from "./said.ts";
import { cardIdsIn } from "./stage-cards.ts";
import { takeOff } from "./take-off.ts";

const say = textsOf(cardTexts);

/** Everything a card can be told without dragging; each stage says what a move there would mean. */
export function CardMenu({ cardId, trigger }: { cardId: string; trigger: ReactNode }): ReactNode {
  const session = useSession();
  const { store, openCard } = useBoardUi();
  const card = useBoard((board) => cardOf(board, cardId));
  const stages = useBoard((board) => board.stages);
  const lanes = useBoard((board) => board.lanes);
  const ownLaneId = useBoard((board) => (card === undefined ? undefined : laneOf(board, card)));
  const ids = useBoard((board) => (card === undefined ? [] : cardIdsIn(board, card.stageId)));
  const selected = useUi((ui) => ui.selected.has(cardId));
  if (card === undefined) return null;

  const close = (open: boolean): void => {
    if (open) return;
    store.setState({ menuCardId: undefined });
    if (store.getState().blockingCardId === undefined) focusCard(store, cardId);
  };
  const moves = stages.map((stage): MenuEntry => {
    const hint = dropHint(session, cardId, stage.stageId);
    return {
      label: stage.name,
      checked: stage.stageId === card.stageId,
      ...(hint === undefined ? {} : { hint: hint.text }),
      onSelect: () => void moveTo(session, cardId, stage.stageId),
    };
  });
  const laneMoves = lanes.length === 0 ? [] : [...lanes, { laneId: undefined, name: say("menu.no-lane") }];
  const intoLanes = laneMoves.map(({ laneId, name }): MenuEntry => {
    const toLaneId = laneId ?? null;
    const hint = laneId === ownLaneId ? undefined : dropHint(session, cardId, card.stageId, { toLaneId });
    return {
      label: name,
      checked: laneId === ownLaneId,
      ...(hint === undefined ? {} : { hint: hint.text }),
      onSelect: () => void (laneId !== ownLaneId && moveTo(session, cardId, card.stageId, toLaneId)),
    };
  });
  const first = ids[0];
  const last = ids.at(-1);
  const entries: MenuEntry[] = [
    { label: say("menu.open"), icon: <PanelRight size={14} />, hint: "Enter", onSelect: () => openCard(cardId) },
    {
      label: say(selected ? "menu.unselect" : "menu.select"),
      icon: <SquareCheck size={14} />,
      hint: "X",
      onSelect: () => pick(session, store, cardId),
    },
    {
      label: say("menu.copy"),
      icon: <CopyPlus size={14} />,
      hint: shownKey("Mod+d"),
      onSelect: () => {
        const hand = handAt(session, { store, openCard }, cardId);
        if (hand !== undefined) void copyCards({ ...hand, cardIds: [cardId] });
      },
    },
    { label: say("menu.copy-link"), icon: <Link size={14} />, onSelect: () => void copyLink(cardId) },
    "rule",
    { heading: say("menu.move-to") },
    ...moves,
    ...(intoLanes.length === 0 ? [] : [{ heading: say("menu.to-lane") }, ...intoLanes]),
    "rule",
    {
      label: say("menu.top"),
      icon: <ArrowUpToLine size={14} />,
      disabled: first === cardId,
      onSelect: () => first !== undefined && void session.wish({ type: "card.rank", cardId, before: first }),
    },
    {
      label: say("menu.bottom"),
      icon: <ArrowDownToLine size={14} />,
      disabled: last === cardId,
      onSelect: () => last !== undefined && void session.wish({ type: "card.rank", cardId, after: last }),
    },
    "rule",
    card.blocked === undefined
      ? {
          label: say("drawer.block"),
          icon: <OctagonX size={14} />,
          hint: "B",
          onSelect: () => store.setState({ blockingCardId: cardId }),
        }
      : {
          label: say("drawer.unblock"),
          icon: <OctagonX size={14} />,
          hint: "B",
          onSelect: () => unblock(session, cardId),
        },
    {
      label: say("drawer.archive"),
      icon: <Archive size={14} />,
      onSelect: () => takeOff(session, store, card, "card.archive"),
    },
    {
      label: say("drawer.discard"),
      icon: <Trash2 size={14} />,
      danger: true,
      onSelect: () => takeOff(session, store, card, "card.discard"),
    },
  ];
  return <Menu trigger={trigger} label={card.title} entries={entries} defaultOpen onOpenChange={close} align="end" />;
}
