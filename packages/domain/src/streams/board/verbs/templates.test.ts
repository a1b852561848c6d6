import fc from "fast-check";
import { expect, test } from "vitest";
import { personWith } from "../../../../testing/standing.ts";
import { deskWithCards, type BoardDesk } from "../../../../testing/board-desk.ts";
import {
  cardOf,
  inverseOf,
  mostTemplates,
  redacted,
  REMOVED_TEXT,
  templateValues,
  titledBy,
  visible,
} from "../../../index.ts";

const bug = {
  name: "Bug",
  title: "Bug: {title}",
  description: "What happened?",
  labels: ["web"],
  cardType: "Bug",
  classOfService: "expedite",
  size: 2,
  fields: [{ fieldId: "who", value: "ann.lee" }],
  checkItems: [{ itemId: "i", text: "seen again" }],
};
const set = (template: unknown, templateId = "t") => ({ type: "board.set-template", templateId, template });

function desk(): BoardDesk {
  const made = deskWithCards("a");
  made.mustAsk({ type: "field.add", fieldId: "who", name: "Who", kind: "person" });
  return made;
}

test("a card made from a template has what the template says, and keeps it when that is changed", () => {
  const made = desk();
  made.mustAsk(set(bug));
  const [template] = made.board().templates;
  if (template === undefined) throw new Error("it was made");
  const title = titledBy(template.title, "no login", "2026-03-02");
  made.mustAsk({ type: "card.create", cardId: "n", stageId: "todo", title, ...templateValues(made.board(), template) });
  const card = cardOf(made.board(), "n");
  expect(card).toMatchObject({
    title: "Bug: no login",
    labels: ["web"],
    cardType: "Bug",
    classOfService: "expedite",
    size: 2,
    fields: [{ fieldId: "who", kind: "person", value: "ann.lee" }],
    checkItems: [{ itemId: "i", text: "seen again", done: false }],
    hasDescription: true,
  });
  made.mustAsk(set({ name: "Defect" }));
  expect(cardOf(made.board(), "n")).toBe(card);
  made.mustAsk({ type: "field.retire", fieldId: "who" });
  expect(templateValues(made.board(), template).fields).toBeUndefined();
});

test("changes of a template are undone, each to what it was", () => {
  const made = desk();
  for (const wish of [set(bug), set({ ...bug, name: "Defect", fields: [] }), set(null)]) {
    const before = made.board();
    const [event] = made.mustAsk(wish);
    const undo = event && inverseOf(before, event);
    expect(undo).toBeDefined();
    const there = made.copy();
    if (undo) there.mustAsk({ ...undo });
    expect(there.board().templates).toEqual(before.templates);
  }
  expect(made.mustAsk(set(null))).toEqual([]);
});

test("a name is one template's, a board has thirty, and fields hold what they can", () => {
  const made = desk();
  made.mustAsk(set(bug));
  expect(made.ask(set(bug, "other"))).toMatchObject({ why: "template-name-taken", what: "Bug" });
  expect(made.ask(set({ name: "X", fields: [{ fieldId: "who", value: 3 }] }))).toMatchObject({
    why: "field-holds-person",
    what: "Who",
  });
  for (let count = 1; count < mostTemplates; count += 1) made.mustAsk(set({ name: `T ${count}` }, `t${count}`));
  expect(made.ask(set({ name: "One more" }, "more"))).toMatchObject({ why: "too-many", limit: mostTemplates });
});

test("its texts are removed for good with it, from its changes too; another's stay", () => {
  const made = desk();
  const [first] = made.mustAsk(set({ ...bug, name: "Before" }));
  made.mustAsk(set({ name: "Other" }, "other"));
  const target = { what: "template", id: "t" } as const;
  made.mustAsk({ type: "board.redact", ...target });
  expect(made.board().templates.map(({ name }) => name)).toEqual(["Other"]);
  const left = first && redacted(first, target);
  expect(left).toMatchObject({ template: { name: REMOVED_TEXT, cardType: "Bug" } });
  expect(JSON.stringify(left)).not.toMatch(/Before|happened|ann\.lee|seen again|web/);
  expect(made.log().filter((event) => redacted(event, target) !== event)).toEqual([first]);
});

test("whom it names is not told where people are hidden", () => {
  const made = desk();
  const [told] = made.mustAsk(set(bug));
  const link = { kind: "share", personId: "s", shareId: "s", boardId: "b", what: "board" } as const;
  const viewer = { ...link, maker: personWith("owner") };
  expect(told && visible(told, viewer)).toBe(told);
  expect(told && visible(told, { ...viewer, pseudonymOf: () => "nobody" })).toBeNull();
});

test("a title has what was typed in it, whatever that is, and never more than a title may", () => {
  expect(titledBy("Release {day}", "", "2026-03-02")).toBe("Release 2026-03-02");
  expect(titledBy("Bug:", "login", "2026-03-02")).toBe("Bug: login");
  expect(titledBy("{title} ({day})", "{day} $& {title}", "2026-03-02")).toBe("{day} $& {title} (2026-03-02)");
  expect(titledBy(undefined, "  plain ", "2026-03-02")).toBe("plain");
  const text = fc.string({ maxLength: 500 });
  fc.assert(
    fc.property(text, text, (pattern, typed) => {
      const title = titledBy(pattern, typed, "2026-03-02");
      expect(title.length).toBeLessThanOrEqual(500);
      expect(title).toBe(title.trimStart());
    }),
  );
});
