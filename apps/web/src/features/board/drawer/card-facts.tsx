import { readable } from "@weir/contract";
import type { Card } from "@weir/domain";
import { useState, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { useBoard, useLive, useSession } from "../../../replica/use-board-session.tsx";
import { LabelMark } from "../../../ui/label-mark.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { CardNotice } from "../card-notice.tsx";
import { CardFields } from "../fields/card-fields.tsx";
import { SizeField } from "../fields/size-field.tsx";
import { personId, personName } from "../../../lib/person-name.ts";
import { Chips } from "./chips.tsx";
import styles from "./drawer.module.css";
import { say } from "./say.ts";

const classes = ["standard", "expedite", "fixed-date", "intangible"] as const;

/** Stage, people, labels, due date, type, size, class of service, and the board's own fields. */
export function CardFacts({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const { cardId } = card;
  return (
    <section className={styles.facts}>
      <StageFact card={card} />
      <PeopleFact card={card} />
      <Chips
        label={say("drawer.labels")}
        addLabel={say("drawer.labels-add")}
        values={card.labels}
        nameOf={readable}
        markOf={(name) => <LabelMark name={name} />}
        valueOf={(text) => text.trim().slice(0, 100)}
        onChange={(labels) => session.wish({ type: "card.label", cardId, labels })}
      />
      <div className={styles.pair}>
        <TextField
          type="date"
          data-part="due"
          label={say("drawer.due")}
          value={card.dueAt?.slice(0, 10) ?? ""}
          onChange={(event) =>
            session.wish({
              type: "card.edit",
              cardId,
              changes: { dueAt: event.target.value === "" ? null : event.target.value },
            })
          }
        />
        <TypeFact key={card.cardType} card={card} />
        <SizeField card={card} />
        <Select
          label={say("drawer.class")}
          value={card.classOfService ?? "standard"}
          options={classes.map((value) => ({ value, label: say(`drawer.class.${value}`) }))}
          onChange={(value) => {
            const classOfService = classes.find((each) => each === value) ?? "standard";
            session.wish({ type: "card.edit", cardId, changes: { classOfService } });
          }}
        />
      </div>
      <CardFields card={card} />
    </section>
  );
}

/** Who works on it. */
export function PeopleFact({ card: { cardId, people } }: { card: Card }): ReactNode {
  const session = useSession();
  useNames(people);
  return (
    <Chips
      label={say("drawer.people")}
      addLabel={say("drawer.people-add")}
      values={people}
      nameOf={personName}
      valueOf={personId}
      onChange={(next) => session.wish({ type: "card.assign", cardId, people: next })}
    />
  );
}

/** Moving from here obeys the same limits as dragging, and is refused or asked in the same words. */
export function StageFact({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const stages = useBoard((board) => board.stages);
  const notice = useLive((live) => live.notices.get(card.cardId));
  if (card.archivedAt !== undefined || card.discardedAt !== undefined || card.leftAt !== undefined) return null;
  return (
    <div>
      <Select
        label={say("drawer.stage")}
        value={card.stageId}
        options={stages.map((stage) => ({ value: stage.stageId, label: stage.name }))}
        onChange={(toStageId) => session.wish({ type: "card.move", cardId: card.cardId, toStageId })}
      />
      {notice !== undefined && <CardNotice subject={card.cardId} notice={notice} />}
    </div>
  );
}

function TypeFact({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const [text, setText] = useState(card.cardType ?? "");
  const save = (): void => {
    const next = text.trim();
    if (next === (card.cardType ?? "")) return;
    session.wish({ type: "card.edit", cardId: card.cardId, changes: { cardType: next === "" ? null : next } });
  };
  return (
    <TextField
      label={say("drawer.type")}
      value={text}
      maxLength={100}
      placeholder={say("drawer.none")}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === "Enter" && save()}
    />
  );
}
