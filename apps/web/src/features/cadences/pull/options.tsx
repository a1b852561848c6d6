import {
  optionOrders,
  orderOptions,
  upstreamOptions,
  upstreamStages,
  type BoardState,
  type ClassOfService,
  type OptionOrder,
  type RoomToPull,
} from "@weir/domain";
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { readable } from "@weir/contract";
import { useSession } from "../../../replica/use-board-session.tsx";
import { Select } from "../../../ui/select.tsx";
import type { BoardParts } from "../parts.ts";
import { className, say } from "../say.ts";
import { Option } from "./option.tsx";
import common from "../cadences.module.css";
import styles from "./pull.module.css";

export interface OptionsProps {
  board: BoardState;
  room: RoomToPull;
  /** The stage where work is started. */
  start: string;
  onOpenCard: (cardId: string) => void;
  CardNotice: BoardParts["CardNotice"];
}

/** Everything upstream of the start, to be started or let go. */
export function Options({ board, room, start, onOpenCard, CardNotice }: OptionsProps): ReactNode {
  const session = useSession();
  const [order, setOrder] = useState<OptionOrder>("board");
  const options = useMemo(() => orderOptions(upstreamOptions(board), order), [board, order]);
  // What meets every card was said once, above.
  const said = new Set(
    room.rooms.filter(({ meets }) => meets === "every").map(({ limit }) => JSON.stringify(limit.scope)),
  );
  const list = useRef<HTMLUListElement>(null);
  /** Where the hand was when a card went: the next one there takes the focus. */
  const [left, setLeft] = useState<{ at: number }>();
  useLayoutEffect(() => {
    if (left === undefined) return;
    const rows = list.current?.querySelectorAll<HTMLElement>("[data-option] [data-start]") ?? [];
    (rows[Math.min(left.at, rows.length - 1)] ?? list.current)?.focus();
  }, [left]);
  const gone = (at: number, sentence: string): void => {
    announce(sentence);
    setLeft({ at });
  };
  const byClass = new Map<ClassOfService, number>();
  for (const { card } of options) {
    const name = card.classOfService ?? "standard";
    byClass.set(name, (byClass.get(name) ?? 0) + 1);
  }
  return (
    <section className={common.panel} aria-label={say("pull.options")}>
      <div className={common.head}>
        <h2>{say("pull.options")}</h2>
        {options.length > 1 && (
          <Select
            label={say("pull.order")}
            value={order}
            options={optionOrders.map((value) => ({ value, label: say(`pull.order.${value}`) }))}
            onChange={(value) => setOrder(optionOrders.find((each) => each === value) ?? "board")}
          />
        )}
      </div>
      {options.length === 0 ? (
        <p>{say("pull.options-none-text", { stage: start })}</p>
      ) : (
        <p className={common.quiet}>
          {[...byClass].map(([name, some]) => say("pull.of-class", { name: className(name), count: some })).join(" · ")}
        </p>
      )}
      <ul ref={list} tabIndex={-1} className={styles.options} aria-label={say("pull.options")}>
        {options.map((option, at) => (
          <Option
            key={option.card.cardId}
            board={board}
            card={option.card}
            inTheWay={option.inTheWay.map(({ scope }) => scope).filter((scope) => !said.has(JSON.stringify(scope)))}
            start={start}
            showsStage={upstreamStages(board).length > 1}
            CardNotice={CardNotice}
            onOpen={() => onOpenCard(option.card.cardId)}
            onStart={() => {
              const { cardId, title } = option.card;
              if (session.wish({ type: "card.move", cardId, toStageId: board.startStageId }) === undefined)
                gone(at, say("pull.pulled", { title: readable(title), stage: start }));
            }}
            onDiscard={(reason) => {
              const { cardId, title } = option.card;
              const why = reason === "" ? {} : { reason };
              if (session.wish({ type: "card.discard", cardId, ...why }) === undefined)
                gone(at, say("pull.discarded", { title: readable(title) }));
            }}
          />
        ))}
      </ul>
    </section>
  );
}
