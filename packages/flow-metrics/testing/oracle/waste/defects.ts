import { isDone, kindOf, rankOf } from "../item.ts";
import { byCard } from "../lost.ts";
import { finishRank, type Stay } from "../story.ts";
import { evidence, isIn, occursIn, share, type Card, type Found, type Ground } from "./ground.ts";

/** From each move back until the card is again where it was sent back from, by the step that works on it again. */
function returns(ground: Ground, card: Card): { readonly stageId: string; readonly days: number }[] {
  const { question, to, days } = ground;
  const rankAt = (stay: Stay): number => rankOf(question, stay.stageId);
  return card.stays.slice(1).flatMap((stay, index) => {
    const back = rankAt(card.stays[index] as Stay);
    const isBack = rankAt(stay) >= 0 && rankAt(stay) < back && back < finishRank(question.workflow);
    if (!isBack || !isIn(ground, stay.from)) return [];
    const rest = card.stays.slice(index + 1);
    const worked = rest.find((one) => kindOf(question, one.stageId) === "active" || rankAt(one) >= back) ?? stay;
    if (rankAt(worked) >= back) return [];
    const there = rest.find((one) => rankAt(one) >= back);
    const stageId = question.workflow.stages[rankAt(worked)]?.stageId ?? "";
    return [{ stageId, days: days(stay.from, there?.from ?? to) }];
  });
}
/** From leaving a done stage, but not the board, until the next done one. */
function reopened(ground: Ground, card: Card): { readonly stageId: string; readonly days: number }[] {
  const { question, to, days } = ground;
  return card.stays.slice(1).flatMap((stay, index) => {
    const was = card.stays[index] as Stay;
    const isBack =
      isDone(question, was.stageId) && !isDone(question, stay.stageId) && rankOf(question, stay.stageId) >= 0;
    if (!isBack || !isIn(ground, stay.from)) return [];
    const again = card.stays.slice(index + 1).find((one) => isDone(question, one.stageId));
    return [{ stageId: stay.stageId, days: days(stay.from, again?.from ?? to) }];
  });
}

export function defects(ground: Ground): Found[] {
  const { question, cards, days, finished } = ground;
  const { workflow } = question;
  const found: Found[] = [];
  const back = cards.flatMap((card) => returns(ground, card).map((one) => ({ ...one, cardId: card.cardId })));
  for (const [rank, { stageId }] of workflow.stages.slice(0, finishRank(workflow)).entries()) {
    const lost = byCard(back.filter((one) => one.stageId === stageId).map((one) => [one.cardId, one.days]));
    const passed = cards.filter(({ stays }) =>
      stays.some((stay, index) => {
        const next = stays[index + 1];
        const isOn = next !== undefined && rankOf(question, next.stageId) > rank;
        return rankOf(question, stay.stageId) === rank && isOn && isIn(ground, next.from);
      }),
    ).length;
    const returned = share(lost.size, passed);
    if (lost.size >= 3 && returned >= 0.1)
      found.push(evidence("defects", "returned", lost, { share: returned }, { stageIds: [stageId] }));
  }
  const gaps = cards.flatMap((card) => reopened(ground, card).map((one) => ({ ...one, cardId: card.cardId })));
  const again = byCard(gaps.map((one) => [one.cardId, one.days]));
  const undone = share(again.size, finished + again.size);
  if (again.size >= 3 && undone >= 0.05)
    found.push(evidence("defects", "reopened", again, { share: undone }, occursIn(ground, gaps)));
  const created = cards.filter((card) => isIn(ground, card.createdAt ?? card.stays[0]?.from ?? 0));
  if (created.every(({ cardType }) => cardType === null))
    found.push({ signal: "defect-arrivals", unknown: "no-types" });
  const wrong = ["bug", "defect", "incident", "fault", "hotfix"];
  const repairs = created.filter(({ cardType }) => wrong.includes(cardType?.toLowerCase() ?? ""));
  const failure = share(repairs.length, created.length);
  if (repairs.length >= 3 && failure >= 0.2) {
    const lost = new Map(repairs.map((card) => [card.cardId, days(card.begun, card.end)]));
    found.push(evidence("defects", "defect-arrivals", lost, { share: failure }));
  }
  return found;
}
