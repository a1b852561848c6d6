import { Plus } from "lucide-react";
import {
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
} from "react";
import { announce } from "../../lib/announce.ts";
import { latePart } from "../../lib/late-part.ts";
import { newId } from "../../lib/new-id.ts";
import { useBoard, useSession } from "../../replica/use-board-session.tsx";
import { Button } from "../../ui/button.tsx";
import { useBoardUi, useUi } from "./board-ui.ts";
import { CardNotice } from "./card-notice.tsx";
import { say } from "./say.ts";
import type { Spot } from "./spot.ts";
import styles from "./stage.module.css";
import { useQuickAddNotice } from "./use-quick-add-notice.ts";

const TemplatePick = latePart(async () => ({
  default: (await import("./templates/template-pick.tsx")).TemplatePick,
}));
const PasteOffer = latePart(async () => ({ default: (await import("./commands/paste-offer.tsx")).PasteOffer }));

/** A field that stays open for a run of cards: Enter adds and waits for the next; a list that is pasted is one card a line. */
export function QuickAdd({ spot, name }: { spot: Spot; name: string }): ReactNode {
  const { store } = useBoardUi();
  const { stageId, rowId } = spot;
  const open = useUi((ui) => ui.quickAddStageId === stageId && ui.quickAddRowId === rowId);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open || before.current === null) return;
    (before.current.isConnected && before.current !== document.body ? before.current : button.current)?.focus();
    before.current = null;
  }, [open]);
  const leave = (to: HTMLElement): void => {
    before.current = to;
    store.setState(noQuickAdd);
  };
  if (open) return <OpenField spot={spot} name={name} onLeave={leave} />;
  return (
    <Button
      ref={button}
      tabIndex={-1}
      look="quiet"
      size="small"
      className={styles.add}
      aria-label={say("board.add-card-to", { stage: name })}
      onClick={() => store.setState({ quickAddStageId: stageId, quickAddRowId: rowId })}
    >
      <Plus size={14} aria-hidden />
      {say("board.add-card")}
    </Button>
  );
}

const noQuickAdd = { quickAddStageId: undefined, quickAddRowId: undefined };

interface OpenFieldProps {
  spot: Spot;
  name: string;
  /** Left by key: the focus goes back to whoever had it, or to the button that opens the field. */
  onLeave: (to: HTMLElement) => void;
}

function OpenField({ spot, name, onLeave }: OpenFieldProps): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const [title, setTitle] = useState("");
  const [pasted, setPasted] = useState<string>();
  const [lastCardId, setLastCardId] = useState<string>();
  const notice = useQuickAddNotice(lastCardId);
  const lens = useUi((ui) => ui.lens);
  const hasTemplates = useBoard((board) => board.templates.length > 0);
  const make = useRef<Parameters<ComponentProps<typeof TemplatePick>["onMake"]>[0]>(undefined);
  const asFiltered = useMemo(() => {
    const { board } = session.store.getState();
    return board && lens?.newCard(board);
  }, [session, lens]);
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    before.current ??= document.activeElement instanceof HTMLElement ? document.activeElement : null;
    field.current?.focus();
  }, []);
  const close = (): void => store.setState(noQuickAdd);
  const donePasting = (): void => {
    setPasted(undefined);
    field.current?.focus();
  };
  const wishFor = (cardId: string, card: { title: string; description?: string }) => {
    const inRow = spot.rowId === undefined ? {} : store.getState().rows?.newCard(spot.rowId);
    const wish = {
      type: "card.create",
      cardId,
      stageId: spot.stageId,
      ...card,
      ...asFiltered?.facts,
      ...inRow,
    } as const;
    return make.current?.(wish) ?? wish;
  };
  const add = (): void => {
    const cardId = newId();
    const wish = wishFor(cardId, { title: title.trim().replaceAll(/\s+/g, " ") });
    if (wish.title === "") return;
    setLastCardId(cardId);
    const refusal = session.wish(wish);
    if (refusal === undefined) announce(say("board.added", { title: wish.title, stage: name }));
    setTitle("");
  };
  return (
    <div
      className={styles.quickAdd}
      onBlur={(event) =>
        !event.currentTarget.contains(event.relatedTarget) &&
        title.trim() === "" &&
        notice === undefined &&
        pasted === undefined &&
        close()
      }
    >
      <textarea
        ref={field}
        rows={2}
        maxLength={500}
        value={title}
        aria-label={say("board.new-card")}
        placeholder={say("board.new-card")}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (!/\S.*\n\s*\S/.test(text)) return;
          event.preventDefault();
          setPasted(text);
        }}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") onLeave(before.current ?? event.currentTarget);
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <p className={styles.hint}>
        {asFiltered?.said} {say("board.new-card-hint")}
      </p>
      {hasTemplates && (
        <Suspense fallback={null}>
          <TemplatePick typed={title} onMake={(made) => void (make.current = made)} />
        </Suspense>
      )}
      {pasted !== undefined && (
        <Suspense fallback={null}>
          <PasteOffer
            text={pasted}
            wishFor={wishFor}
            onAsOne={(text) => {
              setTitle(title + text.replaceAll(/\s+/g, " ").slice(0, 500));
              donePasting();
            }}
            onDone={donePasting}
          />
        </Suspense>
      )}
      {notice !== undefined && lastCardId !== undefined && (
        <CardNotice subject={lastCardId} notice={notice} onLeave={() => field.current?.focus()} />
      )}
    </div>
  );
}
