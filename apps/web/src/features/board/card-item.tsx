import { readable } from "@weir/contract";
import { cardOf, type Card } from "@weir/domain";
import { MoreHorizontal } from "lucide-react";
import { memo, Suspense, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { latePart, withLate } from "../../lib/late-part.ts";
import { useBoard, useLive, useMay, useSession } from "../../replica/use-board-session.tsx";
import { cx } from "../../lib/cx.ts";
import { IconButton } from "../../ui/button.tsx";
import { focusCard, useBoardUi, useUi } from "./board-ui.ts";
import { BlockForm } from "./block-form.tsx";
import { CardFront } from "./card-front.tsx";
import { CardNotice } from "./card-notice.tsx";
import styles from "./card.module.css";
import { useDrag, useLiftable } from "./drag/use-board-drag.tsx";
import { useFilterBy } from "./look/use-filter-by.ts";
import { askedHere } from "./receiver/asked-here.ts";
import { say } from "./say.ts";

const HeldMark = latePart(async () => ({ default: (await import("./presence/held-mark.tsx")).HeldMark }));
const ReceiverAsk = latePart(async () => ({ default: (await import("./receiver/receiver-ask.tsx")).ReceiverAsk }));
const loadSelecting = () => import("./commands/select.ts");
const CardMenu = latePart(async () => ({ default: (await import("./card-menu.tsx")).CardMenu }));

interface CardItemProps {
  cardId: string;
  tabbable: boolean;
}

/** One card in its stage: opens, lifts, and carries what went wrong with it. */
export const CardItem = memo(function CardItem(props: CardItemProps): ReactNode {
  const there = useBoard((board) => cardOf(board, props.cardId) !== undefined);
  return there ? <CardBody {...props} /> : null;
});

function CardBody({ cardId, tabbable }: CardItemProps): ReactNode {
  const { store, openCard } = useBoardUi();
  const readOnly = !useMay("board.change");
  const { pointer, onKeyDown, describedBy } = useLiftable(cardId, readOnly);
  const card = useBoard((board) => cardOf(board, cardId));
  const notice = useLive((live) => live.notices.get(cardId));
  const unsent = useLive((live) => live.unsent.has(cardId) && live.connection !== "live");
  const held = useLive((live) => live.here.some((each) => each.cardId === cardId));
  const asked = useLive((live) => (card === undefined ? undefined : askedHere(live, card)));
  const blocking = useUi((ui) => ui.blockingCardId === cardId);
  const opened = useUi((ui) => ui.openedCardId === cardId);
  const selected = useUi((ui) => ui.selected.has(cardId));
  const changed = useUi((ui) => ui.changed.has(cardId));
  const session = useSession();
  const lifted = useDrag((drag) => drag.lift?.cardId === cardId);
  const button = useWantedFocus(cardId);
  const filterBy = useFilterBy();
  const { front: Front = CardFront, className } = useUi((ui) => ui.cardShape) ?? {};
  if (card === undefined) return null;

  return (
    // What is pressed here, keys do in the filter's field.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article
      className={cx(
        styles.card,
        className,
        opened && styles.open,
        selected && styles.selected,
        lifted && styles.lifted,
        unsent && styles.unsent,
      )}
      title={unsent ? say("card.pending") : undefined}
      data-card={cardId}
      data-lifted={lifted || undefined}
      data-changed={changed || undefined}
      onClick={filterBy}
      {...pointer}
    >
      <Signal card={card} />
      <button
        ref={button}
        type="button"
        className={styles.title}
        tabIndex={tabbable ? 0 : -1}
        aria-describedby={describedBy}
        data-card-title
        onFocus={() => store.setState({ focusedCardId: cardId })}
        onClick={({ shiftKey, ctrlKey, metaKey, nativeEvent }) => {
          const isMore = (nativeEvent as PointerEvent).pointerType === "touch" && store.getState().selected.size > 0;
          if (readOnly || !(shiftKey || ctrlKey || metaKey || isMore)) return openCard(cardId);
          withLate(loadSelecting, ({ pick }) => pick(session, store, cardId, shiftKey));
        }}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => event.key === " " && event.preventDefault()}
      >
        <span className={styles.titleText}>{readable(card.title)}</span>
        {selected && <span className="visually-hidden">{say("board.selected")}</span>}
        {changed && <span className="visually-hidden">{say("board.changed")}</span>}
      </button>
      <Front card={card} />
      {held && (
        <Suspense fallback={null}>
          <HeldMark cardId={cardId} />
        </Suspense>
      )}
      {!readOnly && <MenuButton card={card} />}
      {blocking && <BlockForm cardId={cardId} />}
      {asked !== undefined && (
        <Suspense fallback={null}>
          <ReceiverAsk card={card} moveId={asked} />
        </Suspense>
      )}
      {notice !== undefined && !opened && (
        <CardNotice subject={cardId} notice={notice} onLeave={() => focusCard(store, cardId)} />
      )}
    </article>
  );
}

/** The card as it floats under the pointer or stands in the slot. */
export function CarriedCard({ cardId, floating }: { cardId: string; floating: boolean }): ReactNode {
  const card = useBoard((board) => cardOf(board, cardId));
  const { front: Front = CardFront, className } = useUi((ui) => ui.cardShape) ?? {};
  const count = useUi(({ selected }) => (floating && selected.has(cardId) ? selected.size : 1));
  if (card === undefined) return null;
  return (
    <div className={cx(styles.card, className, floating && styles.floating, count > 1 && styles.many)} aria-hidden>
      <Signal card={card} />
      <span className={styles.title} data-carried-title>
        <span className={styles.titleText}>{readable(card.title)}</span>
      </span>
      <Front card={card} />
      {count > 1 && <span className={styles.count}>{count}</span>}
    </div>
  );
}

function Signal({ card }: { card: Card }): ReactNode {
  const signal = card.blocked === undefined ? card.classOfService : "blocked";
  return signal === undefined || signal === "standard" ? null : (
    <span className={styles.signal} data-signal={signal} aria-hidden />
  );
}

function MenuButton({ card }: { card: Card }): ReactNode {
  const { store } = useBoardUi();
  const open = useUi((ui) => ui.menuCardId === card.cardId);
  const button = (
    <IconButton
      label={say("board.card-menu", { title: card.title })}
      size="small"
      tip="none"
      tabIndex={-1}
      className={styles.more}
      aria-haspopup="menu"
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
      onClick={() => store.setState({ menuCardId: card.cardId })}
    >
      <MoreHorizontal size={14} />
    </IconButton>
  );
  if (!open) return button;
  return (
    <Suspense fallback={button}>
      <CardMenu cardId={card.cardId} trigger={button} />
    </Suspense>
  );
}

/** The ref of a card's button, which takes the focus when the page wants this card to have it. */
function useWantedFocus(cardId: string): RefObject<HTMLButtonElement | null> {
  const { store } = useBoardUi();
  const button = useRef<HTMLButtonElement>(null);
  const wanted = useUi((ui) => ui.wantedCardId === cardId);
  useLayoutEffect(() => {
    if (!wanted) return;
    button.current?.focus({ preventScroll: true });
    store.setState({ wantedCardId: undefined });
  }, [wanted, store]);
  return button;
}
