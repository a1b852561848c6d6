import { readable } from "@weir/contract";
import type { Card } from "@weir/domain";
import { OctagonX } from "lucide-react";
import { memo, type ReactNode } from "react";
import { cx } from "../../../lib/cx.ts";
import { listed } from "../../../lib/locale.ts";
import { useNames } from "../../../lib/people.ts";
import { endOfDay, exactTime, isDay, localDay, shortSpan } from "../../../lib/time.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { useBoard, useMay, useSession } from "../../../replica/use-board-session.tsx";
import { LabelMark } from "../../../ui/label-mark.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import cardStyles from "../card.module.css";
import { pick } from "../commands/select.ts";
import { shownKinds } from "../fields/kinds.ts";
import { peopleHeld } from "../fields/people-held.ts";
import { personName } from "../../../lib/person-name.ts";
import { sizeSaid } from "../size-words.ts";
import { ownColumns, ownPlace, type Column } from "./columns.ts";
import { say } from "./say.ts";
import styles from "./stage-table.module.css";

/** What a line tells of its card beside the title, each in its column. */
export const RowCells = memo(function RowCells({ card }: { card: Card }): ReactNode {
  const { classOfService, cardType, labels, people, size } = card;
  const unit = useBoard((board) => board.sizes.unit);
  useNames(people);
  return (
    <>
      <Chosen card={card} />
      <Cell of="type">
        {cardType !== undefined && (
          <span data-by="type" data-value={cardType}>
            {readable(cardType)}
          </span>
        )}
      </Cell>
      <Cell of="class">
        {classOfService !== undefined && (
          <span data-by="class" data-value={classOfService}>
            {say(`limit.class.${classOfService}`)}
          </span>
        )}
      </Cell>
      <Cell of="labels">
        {labels.length > 0 &&
          labels.map((label) => (
            <span key={label} className={cardStyles.label} data-by="label" data-value={label}>
              <LabelMark name={label} />
              {readable(label)}
            </span>
          ))}
      </Cell>
      <Cell of="people">{people.length > 0 && listed(people.map(personName))}</Cell>
      <Cell of="size">{size !== undefined && sizeSaid(size, unit)}</Cell>
      <OwnCells card={card} />
      <Due card={card} />
      <Age card={card} />
    </>
  );
});

/** A cell that has nothing to say is not there for those who listen, and takes no room on a phone. */
function Cell({ of, tone, children }: { of: Column; tone?: string | undefined; children: ReactNode }): ReactNode {
  const empty = children === false;
  return (
    <span className={cx(styles.cell, styles[of], tone)} data-empty={empty || undefined}>
      {!empty && <span className="visually-hidden">{say(`list.${of}`)}</span>}
      {children}
    </span>
  );
}

function OwnCells({ card }: { card: Card }): ReactNode {
  const columns = useBoard(ownColumns);
  useNames(peopleHeld(card));
  return columns.map(({ fieldId, name }, index) => {
    const held = card.fields?.find((each) => each.fieldId === fieldId);
    return (
      <span
        key={fieldId}
        className={cx(styles.cell, styles.own)}
        style={ownPlace(index)}
        data-empty={held === undefined || undefined}
      >
        {held !== undefined && (
          <>
            <span className="visually-hidden">{readable(name)}</span>
            <span>{shownKinds[held.kind].said(held.value)}</span>
          </>
        )}
      </span>
    );
  });
}

function Chosen({ card: { cardId, title } }: { card: Card }): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const mayChange = useMay("board.change");
  const chosen = useUi((ui) => ui.selected.has(cardId));
  if (!mayChange) return <span className={styles.chosen} />;
  return (
    <label className={styles.chosen}>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={chosen}
        aria-label={say("list.select", { title: readable(title) })}
        onChange={({ nativeEvent }) => pick(session, store, cardId, (nativeEvent as PointerEvent).shiftKey)}
      />
    </label>
  );
}

function Due({ card: { dueAt, finishedAt } }: { card: Card }): ReactNode {
  const now = useClock();
  if (dueAt === undefined) return <Cell of="due">{false}</Cell>;
  // A plain date lasts until its end.
  const at = isDay(dueAt) ? endOfDay(dueAt) : Date.parse(dueAt);
  const isLate = finishedAt === undefined && at < now;
  return (
    <Cell of="due" tone={isLate ? cardStyles.wrong : undefined}>
      <span title={exactTime(at)}>{isLate ? say("card.overdue", { day: localDay(at) }) : localDay(at)}</span>
    </Cell>
  );
}

/** Since its start, or since it came here where it has not started; and that it is blocked. */
function Age({ card: { startedAt, enteredStageAt, finishedAt, blocked } }: { card: Card }): ReactNode {
  const now = useClock();
  const from = Date.parse(startedAt ?? enteredStageAt);
  const to = finishedAt === undefined ? now : Date.parse(finishedAt);
  return (
    <Cell of="age">
      {blocked !== undefined && (
        <span className={cardStyles.wrong} title={readable(blocked.reason)}>
          <OctagonX size={12} aria-hidden />
          <span className="visually-hidden">{say("list.blocked")}</span>
        </span>
      )}
      <span title={exactTime(from)}>{shortSpan(to - from)}</span>
    </Cell>
  );
}
