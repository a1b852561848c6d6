import type { BoardField } from "../../streams/board/fields/board-field.ts";
import { mostFields, mostOptions } from "../../streams/board/fields/board-field.ts";
import type { ForeignHistory, ForeignItem } from "../foreign-history.ts";
import { BadInput, quoted, type ImportProblem } from "../import-problem.ts";
import type { PlannedEvent } from "../planned-fact.ts";
import type { WarningNotes } from "../warning-notes.ts";
import type { WorkflowFile, WorkflowFileField } from "../workflow-file/workflow-file.ts";
import { readAs, readSize, sourceFieldsOf } from "./source-fields.ts";

/** What becomes of a source's fields. */
export interface FieldPlan {
  /** Fields that the board does not have yet. */
  readonly added: readonly { readonly factId: string; readonly event: PlannedEvent }[];
  /** Which field takes in which of the source. */
  readonly taken: readonly { readonly fieldId: string; readonly from: string }[];
  /** What a card is given of what its item holds, each with what tells it apart from another value. */
  given(item: ForeignItem, cardId: string): readonly { readonly factId: string; readonly event: PlannedEvent }[];
}

/** As the workflow says: the size, and fields of the board with what they take in. What it does not name stays behind. */
export function fieldPlan(
  history: Pick<ForeignHistory, "items">,
  workflow: Pick<WorkflowFile, "size" | "fields">,
  known: readonly BoardField[],
  fieldIdOf: (name: string) => string,
  notes: WarningNotes,
): FieldPlan {
  const { size, fields = [] } = workflow;
  const found = sourceFieldsOf(history).map(({ name }) => name);
  refuseUnknown(workflow, found, known);
  const taken = new Set([...fields.map(({ from }) => from), ...(size === undefined ? [] : [size])]);
  const idOf = ({ name }: WorkflowFileField): string =>
    known.find((field) => field.name === name)?.fieldId ?? fieldIdOf(name);
  const isNew = ({ name }: WorkflowFileField): boolean => known.every((field) => field.name !== name);
  const optionsOf = ({ from }: WorkflowFileField): string[] => {
    const said = history.items.flatMap(({ values = [] }) => values.filter(({ field }) => field === from));
    return [...new Set(said.map(({ value }) => value.trim()).filter((value) => value.length <= longestOption))].slice(
      0,
      mostOptions,
    );
  };
  return {
    added: fields.filter(isNew).map((field) => {
      const { name, kind } = field;
      const fieldId = idOf(field);
      const options = kind === "choice" ? { options: optionsOf(field) } : {};
      return {
        factId: `field:${fieldId}`,
        event: { type: "field.added", fieldId, name, kind, ...options, onFace: false },
      };
    }),
    taken: fields.map((field) => ({ fieldId: idOf(field), from: field.from })),
    given: (item, cardId) =>
      (item.values ?? []).flatMap(({ field: source, value: said }) => {
        const factId = `${item.createdFactId}#${partOf(source)}=${partOf(said)}`;
        const events: PlannedEvent[] = [];
        const large = source === size ? readSize(said) : undefined;
        if (large !== undefined) events.push({ type: "card.edited", cardId, changes: { size: large } });
        const field = fields.find(({ from }) => from === source);
        const value = field && readAs(field.kind, said);
        if (field !== undefined && value !== undefined)
          events.push({ type: "card.field-set", cardId, fieldId: idOf(field), kind: field.kind, value });
        if (events.length === 0 && taken.has(source)) notes.add("value-not-held", `${item.id}: ${source}`);
        return events.map((event) => ({ factId: event.type === "card.edited" ? `${factId}#size` : factId, event }));
      }),
  };
}

const longestOption = 200;
/** What tells one value from another without being long. */
const partOf = (text: string): string =>
  text.length <= 40 ? text : `${text.slice(0, 30)}~${text.length}~${text.slice(-8)}`;

function refuseUnknown(
  { size, fields = [] }: Pick<WorkflowFile, "size" | "fields">,
  found: readonly string[],
  known: readonly BoardField[],
): void {
  const problems: ImportProblem[] = [];
  const file = "workflow";
  const expected = found.join(", ");
  if (size !== undefined && !found.includes(size))
    problems.push({ code: "unknown-source-field", file, path: "size", value: quoted(size), expected });
  for (const [index, { name, kind, from }] of fields.entries()) {
    if (!found.includes(from))
      problems.push({
        code: "unknown-source-field",
        file,
        path: `fields[${index}].from`,
        value: quoted(from),
        expected,
      });
    const there = known.find((field) => field.name === name);
    if (there !== undefined && there.kind !== kind)
      problems.push({
        code: "field-of-other-kind",
        file,
        path: `fields[${index}].kind`,
        value: kind,
        expected: there.kind,
      });
  }
  const fresh = fields.filter(({ name }) => known.every((field) => field.name !== name)).length;
  if (fresh > 0 && known.length + fresh > mostFields)
    problems.push({
      code: "too-many-fields",
      file,
      path: "fields",
      value: String(known.length + fresh),
      expected: String(mostFields),
    });
  if (problems.length > 0) throw new BadInput(...problems);
}
