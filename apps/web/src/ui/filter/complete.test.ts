import { expect, test } from "vitest";
import { completed, completionsAt, type CompletionNames } from "./complete.ts";

const names: CompletionNames = {
  people: [
    { name: "Ada Lovelace", named: "Ada Lovelace" },
    { name: "Max", named: "m1" },
    { name: "Max", named: "m2" },
  ],
  labels: ["Payments", "back office"],
  types: ["Bug"],
  stages: ["To do", "Done"],
  lanes: ["Fast track"],
  parents: [
    { name: "Checkout", named: "Checkout" },
    { name: "Twice there", named: "t1" },
  ],
};
/** `|` is the caret. */
const offered = (marked: string): string[] => {
  const caret = marked.indexOf("|");
  return completionsAt(marked.replace("|", ""), caret, names).options.map(({ insert }) => insert);
};
const chosen = (marked: string, insert: string): string => {
  const caret = marked.indexOf("|");
  const text = marked.replace("|", "");
  const completion = completionsAt(text, caret, names);
  const option = completion.options.find((each) => each.insert === insert);
  if (option === undefined) throw new Error(`${insert} is not offered`);
  const next = completed(text, completion, option);
  return `${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`;
};

test("with nothing typed every field is offered", () => {
  expect(offered("|")).toEqual(offered("refund |"));
  expect(offered("|")).toContain("label:");
  expect(offered("|")).toContain("no:");
});

test("a word may become a field, or a value that holds it", () => {
  expect(offered("la|")).toEqual(["label:", "lane:", 'person:"Ada Lovelace"']);
  expect(offered("-pay|")).toEqual(["label:Payments"]);
  expect(offered("do|")).toEqual(['stage:"To do"', "stage:Done"]);
});

test("after a field its values of this board are offered, those that begin so first", () => {
  expect(offered("label:|")).toEqual(["Payments", '"back office"']);
  expect(offered("label:Payments,b|")).toEqual(['"back office"']);
  expect(offered("stage:do|")).toEqual(["Done", '"To do"']);
  expect(offered("no:la|")).toEqual(["label", "class"]);
  expect(offered("blocked:|")).toEqual(["yes", "no"]);
  expect(offered("nothing:|")).toEqual([]);
});

test("people are meant by name, by id where several have it", () => {
  expect(offered("person:|")).toEqual(["@me", '"Ada Lovelace"', "m1", "m2"]);
});

test("a chosen one takes the place of what was typed, and goes on", () => {
  expect(chosen("refund la|", "label:")).toBe("refund label:|");
  expect(chosen("-label:pa|", "Payments")).toBe("-label:Payments |");
  expect(chosen("label:pa| web", "Payments")).toBe("label:Payments| web");
  expect(chosen('label:a,"ba|', '"back office"')).toBe('label:a,"back office" |');
  expect(chosen("-pay|", "label:Payments")).toBe("-label:Payments |");
});

test("what stands there already is not offered again", () => {
  expect(offered("label:Payments|")).toEqual([]);
});

test("lanes are offered by their names", () => {
  expect(offered("lane:|")).toEqual(['"Fast track"']);
  expect(offered("fast|")).toEqual(['lane:"Fast track"']);
});

test("parents are offered by title, by id where several have it; what a card may lack, fields of the board first", () => {
  expect(offered("parent:|")).toEqual(["Checkout", "t1"]);
  expect(offered("check|")).toEqual(["parent:Checkout"]);
  const own = [{ fieldId: "f", name: "Customer tier", kind: "text", onFace: false }] as const;
  const options = (text: string) =>
    completionsAt(text, text.length, { ...names, own }).options.map(({ insert, value }) => [insert, value]);
  expect(options("no:")[0]).toEqual(['"Customer tier"', "Customer tier"]);
  expect(options("has:tier")).toEqual([['"Customer tier"', "Customer tier"]]);
});

test("nobody is offered where people are not to be asked for; whether somebody is there still is", () => {
  const { people: _people, ...nobody } = names;
  const own = [
    { fieldId: "f1", name: "Approver", kind: "person" },
    { fieldId: "f2", name: "Area", kind: "text" },
  ] as unknown as NonNullable<CompletionNames["own"]>;
  const of = (text: string, known: CompletionNames): string[] =>
    completionsAt(text, text.length, { ...known, own }).options.map(({ insert }) => insert);
  expect(of("", names)).toEqual(expect.arrayContaining(["person:", "Approver:", "Area:"]));
  expect(of("", nobody)).toEqual(of("", names).filter((insert) => insert !== "person:" && insert !== "Approver:"));
  expect(["ada", "per", "person:", "person:@", "approver:"].flatMap((text) => of(text, nobody))).toEqual([]);
  expect(of("has:per", nobody)).toEqual(["person"]);
});
