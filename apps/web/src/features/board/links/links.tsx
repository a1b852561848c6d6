import { linkTexts, readable, textsOf } from "@weir/contract";
import { cardOf, isOnBoard, type Card, type CardLink, type LinkWord } from "@weir/domain";
import { X } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { useBoard, useMay, useSession } from "../../../replica/use-board-session.tsx";
import { IconButton } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useBoardUi } from "../board-ui.ts";
import drawer from "../drawer/drawer.module.css";
import styles from "./links.module.css";
import { cardsCalled } from "./link-search.ts";

const say = textsOf(linkTexts);
const kinds: readonly LinkWord[] = ["blocked-by", "blocks", "child-of", "parent-of", "relates"];

/** What a card has to do with others: by kind, each with where it stands, and a search for one more. */
export function Links({ card }: { card: Card }): ReactNode {
  const mayChange = useMay("board.change");
  const { links = [] } = card;
  if (links.length === 0 && !mayChange) return null;
  return (
    <section className={drawer.part}>
      <h3 className={drawer.label}>{say("links.title")}</h3>
      {kinds.map((kind) => {
        const held = links.filter((link) => link.kind === kind);
        return held.length === 0 ? null : (
          <div key={kind} className={styles.kind}>
            <h4>{say(`links.${kind}`)}</h4>
            <ul>
              {held.map((link) => (
                <Linked key={link.cardId} card={card} link={link} mayChange={mayChange} />
              ))}
            </ul>
          </div>
        );
      })}
      {mayChange && <AddLink card={card} />}
    </section>
  );
}

function Linked({ card, link, mayChange }: { card: Card; link: CardLink; mayChange: boolean }): ReactNode {
  const session = useSession();
  const { openCard } = useBoardUi();
  const other = useBoard((board) => cardOf(board, link.cardId));
  const stage = useBoard((board) => board.stages.find(({ stageId }) => stageId === other?.stageId)?.name);
  const title = readable(other?.title ?? link.cardId);
  const remove = (): void => {
    const wish = { type: "card.unlink", cardId: card.cardId, kind: link.kind, otherId: link.cardId } as const;
    if (session.wish(wish) === undefined) announce(say("links.removed", { title }));
  };
  return (
    <li data-state={stateOf(other)}>
      <button type="button" className={styles.open} onClick={() => openCard(link.cardId)}>
        <span className={styles.title}>{title}</span>
        <small>{other !== undefined && isOnBoard(other) && stage !== undefined ? stage : say("links.state.off")}</small>
        {stateOf(other) === "done" && <span className="visually-hidden">{say("links.state.done")}</span>}
      </button>
      {mayChange && (
        <IconButton label={say("links.remove", { title })} size="small" tip="none" onClick={remove}>
          <X size={12} />
        </IconButton>
      )}
    </li>
  );
}

function stateOf(card: Card | undefined): "open" | "done" | "off" {
  if (card?.finishedAt !== undefined) return "done";
  return card !== undefined && isOnBoard(card) ? "open" : "off";
}

function AddLink({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const [kind, setKind] = useState<LinkWord>("blocked-by");
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const board = useBoard((current) => current);
  const found = cardsCalled(board, typed, card);
  const add = (other: Card | undefined): void => {
    if (other === undefined) return;
    const refusal = session.wish({ type: "card.link", cardId: card.cardId, kind, otherId: other.cardId });
    if (refusal !== undefined) return;
    announce(say("links.added", { title: other.title }));
    setTyped("");
    field.current?.focus();
  };
  return (
    <div className={styles.add}>
      <Select
        label={say("links.kind")}
        hideLabel
        value={kind}
        options={kinds.map((value) => ({ value, label: say(`links.${value}`) }))}
        onChange={(next) => setKind(kinds.find((each) => each === next) ?? "relates")}
      />
      <TextField
        ref={field}
        hideLabel
        label={say("links.search")}
        placeholder={say("links.search")}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) {
            event.preventDefault();
            add(found[0]);
          }
          if (event.key !== "Escape" || typed === "") return;
          event.stopPropagation();
          setTyped("");
        }}
      />
      {typed.trim() !== "" && (
        <ul className={styles.found} aria-live="polite">
          {found.map((other) => (
            <li key={other.cardId}>
              <button type="button" aria-label={say("links.add", { title: other.title })} onClick={() => add(other)}>
                <span className={styles.title}>{readable(other.title)}</span>
                <small>{board.stages.find(({ stageId }) => stageId === other.stageId)?.name}</small>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className={styles.none}>{say("links.none-found")}</li>}
        </ul>
      )}
    </div>
  );
}
