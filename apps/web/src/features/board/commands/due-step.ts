import { endOfDay, localDay } from "../../../lib/time.ts";
import { carryOut } from "./carry-out.ts";
import { say, type Choice, type Hand, type Step } from "./command.ts";
import { dayAfter, dueDay } from "./due-day.ts";
import { openAt } from "./open-at.ts";

export const dueStep = (hand: Hand, today: string): Step => {
  const set = (dueAt: string | null) => (): void =>
    carryOut(hand, ({ cardId, dueAt: before }) =>
      (before ?? null) === dueAt ? undefined : { type: "card.edit", cardId, changes: { dueAt } },
    );
  const inDays = (count: number, label: string): Choice => ({
    id: String(count),
    label,
    hint: localDay(endOfDay(dayAfter(today, count))),
    run: set(dayAfter(today, count)),
  });
  return {
    title: say("ask.due"),
    choices(typed) {
      const day = dueDay(typed, today);
      return [
        ...(day === undefined
          ? []
          : [{ id: "typed", label: localDay(endOfDay(day)), hint: day, typed: true, run: set(day) } as const]),
        inDays(0, say("due.today")),
        inDays(1, say("due.tomorrow")),
        ...[7, 14].map((count) => inDays(count, say("due.in-days", { count }))),
        { id: "none", label: say("ask.none"), run: set(null) },
        ...hand.cardIds.slice(0, hand.cardIds.length === 1 ? 1 : 0).map((cardId): Choice => ({
          id: "other",
          label: say("due.other"),
          run: () => openAt(hand, cardId, "due"),
        })),
      ];
    },
  };
};
