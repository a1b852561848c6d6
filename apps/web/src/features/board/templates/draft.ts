import {
  classesOfService,
  fieldsOf,
  longestTemplateText,
  type BoardField,
  type BoardState,
  type Card,
  type CardTemplate,
  type ClassOfService,
  type Command,
  type FieldValue,
  type NewStep,
  valuesOf,
} from "@weir/domain";
import { newId } from "../../../lib/new-id.ts";
import { readValue, shownKinds } from "../fields/kinds.ts";
import { readSize } from "../fields/read-size.ts";

/** A template as it is typed. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly cardType: string;
  readonly classOfService: ClassOfService | "";
  readonly size: string;
  readonly labels: string;
  readonly steps: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type Part = Exclude<keyof Draft, "fields">;
type AskedTemplate = NonNullable<Extract<Command, { type: "board.set-template" }>["template"]>;

const longestStep = 1_000;
const mostSteps = 200;

/** A template, or a card, as it can be changed; what the board no longer offers is left out. */
export function draftOf(board: BoardState, from: Partial<Omit<CardTemplate, "templateId">>): Draft {
  const { name = "", title = "", description = "", cardType = "", classOfService = "", size, ...lists } = from;
  const { labels = [], checkItems = [], fields = [] } = lists;
  const offered = new Map(fieldsOf(board).map((field) => [field.fieldId, field]));
  const held = fields.flatMap(({ fieldId, value }): [string, string][] => {
    const field = offered.get(fieldId);
    return field === undefined ? [] : [[fieldId, shownKinds[field.kind].written(value)]];
  });
  return {
    name,
    title,
    description: description.slice(0, longestTemplateText),
    cardType,
    classOfService,
    size: size === undefined ? "" : String(size),
    labels: labels.join(", "),
    steps: checkItems.map(({ text }) => text).join("\n"),
    fields: Object.fromEntries(held),
  };
}

/** What a card is made of, as the beginning of a template. */
export function draftOfCard(board: BoardState, card: Card, description: string): Draft {
  const { fields: _values, ...values } = valuesOf(board, card);
  return draftOf(board, { name: card.title.slice(0, 200), ...values, fields: card.fields ?? [], description });
}

/** What is wrong with a draft, by its part or the id of a field; nothing where it can be kept. */
export function problemsOf(draft: Draft, fields: readonly BoardField[]): ReadonlySet<string> {
  const steps = stepTexts(draft);
  const labels = labelsIn(draft);
  const wrong: (string | false)[] = [
    draft.name.trim() === "" && "name",
    readSize(draft.size) === null && "size",
    (labels.length > 50 || labels.some((label) => label.length > 100)) && "labels",
    (steps.length > mostSteps || steps.some((step) => step.length > longestStep)) && "steps",
    ...fields.map((field) => readValue(field, draft.fields[field.fieldId] ?? "") === null && field.fieldId),
  ];
  return new Set(wrong.filter((each) => each !== false));
}

/** The template that a draft without problems means; steps that were there keep their ids. */
export function templateOf(
  draft: Draft,
  fields: readonly BoardField[],
  before: readonly NewStep[] = [],
): AskedTemplate {
  const { name, title, description, cardType, classOfService } = draft;
  const size = readSize(draft.size);
  const labels = labelsIn(draft);
  const checkItems = stepTexts(draft).map((text) => ({
    itemId: before.find((step) => step.text === text)?.itemId ?? newId(),
    text,
  }));
  const unique = checkItems.filter(({ itemId }, at) => checkItems.findIndex((each) => each.itemId === itemId) === at);
  const values = fields.flatMap((field): { fieldId: string; value: FieldValue }[] => {
    const value = readValue(field, draft.fields[field.fieldId] ?? "");
    return value === undefined || value === null ? [] : [{ fieldId: field.fieldId, value }];
  });
  return {
    name: name.trim(),
    ...(title.trim() !== "" && { title: title.trim() }),
    ...(description.trim() !== "" && { description }),
    ...(cardType.trim() !== "" && { cardType: cardType.trim() }),
    ...(classOfService !== "" && { classOfService }),
    ...(typeof size === "number" && { size }),
    ...(labels.length > 0 && { labels }),
    ...(values.length > 0 && { fields: values }),
    ...(unique.length > 0 && { checkItems: unique }),
  };
}

export const readClass = (value: string): ClassOfService | "" => classesOfService.find((each) => each === value) ?? "";

const labelsIn = ({ labels }: Draft): string[] => [
  ...new Set(
    labels
      .split(",")
      .map((label) => label.trim())
      .filter((label) => label !== ""),
  ),
];

const stepTexts = ({ steps }: Draft): string[] =>
  steps
    .split("\n")
    .map((step) => step.trim())
    .filter((step) => step !== "");
