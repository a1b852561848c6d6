import { describe, expect, test } from "vitest";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { queryOf, type Asked } from "../../testing/query.ts";
import { dataQuality } from "./data-quality.ts";
import type { DataQualityFinding, QualityCode } from "./finding.ts";

const found = (builder: LogBuilder, code: QualityCode, asked: Asked = {}): DataQualityFinding | undefined =>
  dataQuality(queryOf(builder.log(), asked)).find((finding) => finding.code === code);
const cards = (count: number): LogBuilder => {
  const builder = new LogBuilder();
  for (let card = 0; card < count; card++) builder.card(`c${card}`, "Backlog", `2 09:0${card % 10}`);
  return builder;
};
const movedTogether = (count: number, at: (card: number) => string): LogBuilder => {
  const builder = cards(count);
  for (let card = 0; card < count; card++) builder.of(`c${card}`, "Backlog").to("Done", at(card));
  return builder;
};

describe("each shortcoming is told with its count and how it was read, and nothing where it is not", () => {
  test("bulk moves: ten cards into a stage within a minute", () => {
    expect(
      found(
        movedTogether(12, () => "5 10:00"),
        "bulk-move",
      ),
    ).toEqual({
      code: "bulk-move",
      of: "card",
      count: 12,
      examples: ["c0", "c1", "c10", "c11", "c2"],
      treatment: "counted",
    });
    expect(
      found(
        movedTogether(9, () => "5 10:00"),
        "bulk-move",
      ),
    ).toBeUndefined();
    expect(
      found(
        movedTogether(12, (card) => `5 10:${String(card * 2).padStart(2, "0")}`),
        "bulk-move",
      ),
    ).toBeUndefined();
    // A stage that was taken away moved its cards, nobody did.
    const { workflow } = new LogBuilder();
    const gone = {
      stageId: "Old",
      name: "Old",
      kind: "queue" as const,
      mergedInto: "Ready",
      removedAt: "2024-01-05T00:00:00.000Z",
    };
    const relocated = new LogBuilder({ ...workflow, removedStages: [gone] });
    for (let card = 0; card < 12; card++) relocated.card(`c${card}`, "Old", "2");
    expect(found(relocated.stageRemoved("Old", "Ready", "5"), "bulk-move")).toBeUndefined();
    // One card ten times is no ten cards.
    const restless = cards(1).of("c0", "Backlog");
    for (let time = 0; time < 12; time++) restless.to("Ready", "5 10:00").to("Backlog", "5 10:00");
    expect(found(restless, "bulk-move")).toBeUndefined();
  });
  test("truncated history: in progress when the history begins", () => {
    const builder = new LogBuilder()
      .card("a", "Review", "2 09:00")
      .card("b", "Ready", "2 09:00")
      .card("c", "Review", "3");
    expect(found(builder, "truncated-history")).toMatchObject({
      count: 1,
      examples: ["a"],
      treatment: "starts-at-first-fact",
    });
    expect(found(cards(3), "truncated-history")).toBeUndefined();
  });
  test("stages that cards pass and nobody visits", () => {
    const skipped = new LogBuilder().card("a", "Backlog", "2").to("Progress", "3").to("Done", "4");
    expect(found(skipped, "unvisited-stage")).toMatchObject({ of: "stage", count: 2, examples: ["Ready", "Review"] });
    // Nobody has come that far yet.
    expect(found(cards(2), "unvisited-stage")).toBeUndefined();
  });
  test("stages that stand for dates of a source without stages", () => {
    const { workflow } = cards(0);
    const dates = new LogBuilder({ ...workflow, stageless: true }).card("a", "Backlog", "2");
    expect(found(dates, "no-stages")).toMatchObject({
      of: "stage",
      count: workflow.stages.length,
      treatment: "not-known",
    });
    expect(found(cards(2), "no-stages")).toBeUndefined();
  });
  test("cards in progress of which nothing was heard for thirty days", () => {
    const builder = new LogBuilder()
      .card("a", "Progress", "2")
      .card("b", "Progress", "2")
      .blocked("20")
      .card("c", "Backlog", "2");
    expect(found(builder, "silent-card", { asOf: ms("2024-02-10") })).toMatchObject({
      count: 1,
      examples: ["a"],
      treatment: "ages-on",
    });
    expect(found(builder, "silent-card", { asOf: ms("2024-01-31") })).toBeUndefined();
  });
  test("facts years ahead of all others, which make everything open that old", () => {
    const builder = movedTogether(100, () => "5 10:00").card("late", "Backlog", "2126-01-05 10:00");
    expect(found(builder, "far-ahead")).toMatchObject({ count: 1, examples: ["late"], treatment: "sets-the-present" });
    // Told what now is, nobody reads it.
    expect(found(builder, "far-ahead", { asOf: ms("2024-03-01") })).toBeUndefined();
    // A pause of two years, and work again.
    const resumed = movedTogether(10, () => "5 10:00").card("late", "Backlog", "2026-01-05 10:00");
    expect(found(resumed, "far-ahead")).toBeUndefined();
  });
  test("missing starts and slips are read as the switches say", () => {
    const you = { kind: "person", id: "you" };
    const builder = new LogBuilder().card("a", "Backlog", "2").by(you).to("Ready", "3 10:00").to("Backlog", "3 10:01");
    builder.to("Done", "4");
    expect(found(builder, "slip")).toMatchObject({ count: 1, treatment: "not-read" });
    expect(found(builder, "slip", { slips: "count" })).toMatchObject({ count: 1, treatment: "counted" });
    expect(found(builder, "no-observed-start")).toMatchObject({ treatment: "left-out-of-cycle-times" });
    expect(found(builder, "no-observed-start", { noObservedStart: "created" })).toMatchObject({
      treatment: "cycle-time-from-creation",
    });
  });
  test("broken chains, clocks, creations and stages that are not there", () => {
    const at = "2024-01-05T00:00:00.000Z";
    const builder = new LogBuilder().card("a", "Backlog", "2").of("a", "Review").to("Progress", "3");
    builder.add({ type: "card.moved", cardId: "b", fromStageId: "Nowhere", toStageId: "Limbo", seq: 3, at });
    builder.add({ type: "card.blocked", cardId: "a", seq: 4, at, clockSkew: true });
    const codes = dataQuality(queryOf(builder.log())).map(({ code, treatment }) => `${code}: ${treatment}`);
    for (const said of [
      "chain-break: derived-anew",
      "clock-skew: as-recorded",
      "missing-creation: first-fact-is-creation",
      "unknown-stage: not-read",
    ])
      expect(codes).toContain(said);
  });
});
