import { chance, createRandom } from "@weir/flow-metrics";
import { describe, expect, it } from "vitest";
import { deskWithCards, you } from "../testing/board-desk.ts";
import type { Wish } from "../testing/verb-case.ts";
import { describedBefore, undoOfDescription } from "./described-before.ts";
import { cardOf, foldCardDetails, isRefusal, redacted, undoOf, type DomainEvent } from "./index.ts";

const runs = process.env["WEIR_DEEP"] === "1" ? 200 : 24;
const context = { now: "2030-01-01T00:00:00.000Z", actor: you, newId: () => "none" };

describe("a description", () => {
  const write = (description: string, more: object = {}): Wish => ({
    type: "card.edit",
    cardId: "a",
    changes: { description, ...more },
  });

  it.each(Array.from({ length: runs }, (_, seed) => seed))(
    "goes back to what it was, step by step, or is refused where it was written again (seed %i)",
    (seed) => {
      const random = createRandom(seed);
      const desk = deskWithCards("a", "b");
      const story: DomainEvent[] = [];
      const ask = (wish: Wish): DomainEvent[] => {
        const events = desk.mustAsk(wish);
        story.push(...events);
        return [...events];
      };
      const steps = Array.from({ length: 6 }, (_, at) => {
        const [before, was] = [desk.board(), foldCardDetails("a", story)];
        const more = chance(random, 0.3) ? { title: `Title ${at}` } : {};
        const [event] = ask(write(chance(random, 0.2) ? "" : `Text ${at}`, more));
        if (chance(random, 0.3)) ask({ type: "card.label", cardId: "a", labels: [`l${at}`] });
        return { before, was, event: event as Extract<DomainEvent, { type: "card.edited" }> };
      });
      for (const { event } of steps.slice(0, -1))
        expect(describedBefore(event, story)).toMatchObject({ why: "changed-since" });
      for (const { before, was, event } of steps.toReversed()) {
        // What came later was taken back by writing again: it is undone from a story that ends here.
        const told = story.slice(0, story.indexOf(event) + 1);
        const described = describedBefore(event, told);
        if (typeof described !== "string") throw new Error("it is known");
        const undo = undoOfDescription(before, event, desk.board(), context, described);
        if (undo === undefined || isRefusal(undo)) throw new Error("it can be undone");
        ask(undo);
        expect(foldCardDetails("a", story).description).toBe(was.description);
        expect(cardOf(desk.board(), "a")?.title).toBe(cardOf(before, "a")?.title);
        expect(cardOf(desk.board(), "a")?.hasDescription).toBe(was.description !== "");
      }
    },
  );

  it("does not come back where its text was removed, or where the story does not tell of it", () => {
    const desk = deskWithCards("a");
    const story = [write("Secret"), write("Open")].flatMap((wish) => desk.mustAsk(wish));
    const [first, second] = story as Extract<DomainEvent, { type: "card.edited" }>[];
    if (first === undefined || second === undefined) throw new Error("two were made");
    expect(describedBefore(second, [redacted(first, { cardId: "a" }), second])).toBeUndefined();
    expect(describedBefore(second, [first])).toBeUndefined();
    expect(undoOf(desk.board(), second, desk.board(), context)).toBeUndefined();
  });

  it("is not undone over a title that changed since", () => {
    const desk = deskWithCards("a");
    const before = desk.board();
    const [event] = desk.mustAsk(write("Mine", { title: "Mine" }));
    desk.mustAsk({ type: "card.edit", cardId: "a", changes: { title: "Theirs" } });
    if (event?.type !== "card.edited") throw new Error("it is an edit");
    expect(undoOfDescription(before, event, desk.board(), context, "")).toMatchObject({ why: "changed-since" });
  });
});
