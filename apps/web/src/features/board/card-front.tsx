import { readable } from "@weir/contract";
import type { Card } from "@weir/domain";
import { CalendarDays, CheckSquare, MessageSquare, OctagonX, Zap } from "lucide-react";
import { memo, Suspense, type ReactNode } from "react";
import { cx } from "../../lib/cx.ts";
import { latePart } from "../../lib/late-part.ts";
import { endOfDay, exactTime, isDay, localDay, shortSpan } from "../../lib/time.ts";
import { useNames } from "../../lib/people.ts";
import { useClock } from "../../lib/use-clock.ts";
import { LabelMark } from "../../ui/label-mark.tsx";
import styles from "./card.module.css";
import { useUi } from "./board-ui.ts";
import { initialsOf, personName } from "../../lib/person-name.ts";
import { say } from "./say.ts";

const Face = latePart(async () => ({ default: (await import("./fields/face.tsx")).Face }));
const RequestMark = latePart(async () => ({ default: (await import("./request/request-mark.tsx")).RequestMark }));

/** What a card shows below its title: one quiet line, and a loud one only while it is blocked. */
export const CardFront = memo(function CardFront({ card }: { card: Card }): ReactNode {
  const now = useClock();
  const files = useUi((ui) => ui.files?.get(card.cardId));
  return (
    <>
      {card.blocked !== undefined && (
        <p className={styles.blocked}>
          <OctagonX size={13} aria-hidden />
          <span>
            {say("card.blocked-since", {
              span: shortSpan(now - Date.parse(card.blocked.since)),
              reason: card.blocked.reason,
            })}
            {card.blocked.waitingOn !== undefined && (
              <small className={styles.outside}>
                {say("card.waiting-on", { who: readable(card.blocked.waitingOn) })}
              </small>
            )}
            {card.blocked.ownerId !== undefined && <Owner ownerId={card.blocked.ownerId} />}
          </span>
        </p>
      )}
      <div className={styles.meta}>
        <div className={styles.facts}>
          {card.labels.map((label) => (
            <span key={label} className={styles.label} data-by="label" data-value={label}>
              <LabelMark name={label} />
              {readable(label)}
            </span>
          ))}
          {card.requested && (
            <Suspense fallback={null}>
              <RequestMark cardId={card.cardId} />
            </Suspense>
          )}
          <ClassMark card={card} />
          {(card.size ?? card.fields ?? card.links ?? files) !== undefined && (
            <Suspense fallback={null}>
              <Face card={card} files={files} />
            </Suspense>
          )}
          <Due card={card} now={now} />
          <Checklist card={card} />
          {card.commentCount > 0 && (
            <span className={styles.fact} title={say("card.comments", { count: card.commentCount })}>
              <MessageSquare size={12} aria-hidden />
              {card.commentCount}
            </span>
          )}
          <Age card={card} now={now} />
        </div>
        <People people={card.people} />
      </div>
      <Pace card={card} now={now} />
    </>
  );
});

/** Who deals with what blocks it. */
function Owner({ ownerId }: { ownerId: string }): ReactNode {
  useNames([ownerId]);
  return <small className={styles.outside}>{say("card.blocker-owner", { person: personName(ownerId) })}</small>;
}

function ClassMark({ card }: { card: Card }): ReactNode {
  if (card.classOfService === "expedite")
    return (
      <span className={cx(styles.fact, styles.strong)} data-by="class" data-value="expedite">
        <Zap size={12} aria-hidden />
        {say("card.expedite")}
      </span>
    );
  if (card.classOfService === "intangible")
    return (
      <span className={styles.fact} data-by="class" data-value="intangible">
        {say("card.intangible")}
      </span>
    );
  return card.cardType === undefined ? null : (
    <span className={styles.fact} data-by="type" data-value={card.cardType}>
      {card.cardType}
    </span>
  );
}

function Due({ card, now }: { card: Card; now: number }): ReactNode {
  if (card.dueAt === undefined || card.finishedAt !== undefined) return null;
  // A plain date lasts until its end.
  const dueAt = isDay(card.dueAt) ? endOfDay(card.dueAt) : Date.parse(card.dueAt);
  const left = dueAt - now;
  const overdue = left < 0;
  const day = localDay(dueAt);
  return (
    <span
      className={cx(styles.fact, overdue && styles.wrong, !overdue && left < 2 * 86_400_000 && styles.soon)}
      title={exactTime(dueAt)}
    >
      <CalendarDays size={12} aria-hidden />
      {overdue ? say("card.overdue", { day }) : say("card.due", { day })}
    </span>
  );
}

function Checklist({ card }: { card: Card }): ReactNode {
  const all = card.checkItems.length;
  if (all === 0) return null;
  const done = card.checkItems.filter((item) => item.done).length;
  return (
    <span className={styles.fact} title={say("card.checklist", { done, all })}>
      <CheckSquare size={12} aria-hidden />
      {done}/{all}
    </span>
  );
}

/** What arrived today needs no clock. */
const quietMs = 24 * 3_600_000;

/** How long it has been on its way, or how long that took. */
function Age({ card, now }: { card: Card; now: number }): ReactNode {
  const entered = Date.parse(card.enteredStageAt);
  const started = card.startedAt === undefined ? undefined : Date.parse(card.startedAt);
  if (card.finishedAt !== undefined) {
    const finished = Date.parse(card.finishedAt);
    const span = started === undefined ? undefined : shortSpan(finished - started);
    return (
      <span className={styles.fact} title={exactTime(finished)}>
        {span === undefined ? localDay(finished) : say("card.took", { span })}
      </span>
    );
  }
  if (now - (started ?? entered) < quietMs) return null;
  const here = shortSpan(now - entered);
  const hereHint = say("card.stage-age-hint", { when: exactTime(entered) });
  if (started === undefined)
    return (
      <span className={styles.fact} title={hereHint}>
        {say("card.here", { span: here })}
      </span>
    );
  const age = shortSpan(now - started);
  return (
    <span className={styles.fact} title={`${say("card.age-hint", { when: exactTime(started) })}. ${hereHint}`}>
      {age === here ? say("card.here", { span: here }) : say("card.age-here", { span: age, here })}
    </span>
  );
}

/** Age against what is expected: a thin bar that fills, red once it is over. */
function Pace({ card, now }: { card: Card; now: number }): ReactNode {
  const expectedDays = useUi((ui) => ui.expectedDays);
  if (expectedDays === undefined || card.startedAt === undefined || card.finishedAt !== undefined) return null;
  const ageMs = now - Date.parse(card.startedAt);
  const share = ageMs / (expectedDays * 86_400_000);
  const tone = share > 1 ? "wrong" : share > 0.75 ? "soon" : "calm";
  const said = say("card.pace", { span: shortSpan(ageMs), expected: shortSpan(expectedDays * 86_400_000) });
  return (
    <div className={styles.pace} title={said} data-tone={tone}>
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
      <span className="visually-hidden">{said}</span>
    </div>
  );
}

function People({ people }: { people: readonly string[] }): ReactNode {
  useNames(people);
  if (people.length === 0) return null;
  return (
    <span className={styles.people}>
      {people.slice(0, 3).map((id) => (
        <span key={id} className={styles.person} title={personName(id)} data-by="person" data-value={id}>
          <span aria-hidden>{initialsOf(id)}</span>
          <span className="visually-hidden">{personName(id)}</span>
        </span>
      ))}
      {people.length > 3 && <span className={styles.person}>+{people.length - 3}</span>}
    </span>
  );
}
