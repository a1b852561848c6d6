import { clearable, groupField, idField, nameField, optional, templateTextField, titleField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { heldValues, newCardValues } from "../new-card-values.ts";
import { mostTemplates } from "../templates.ts";

const front = { name: nameField, title: optional(titleField) };
const text = { description: optional(templateTextField) };
const asked = groupField({ ...front, ...newCardValues.asked, ...text });
const told = groupField({ ...front, ...newCardValues.told, ...text });

const templateSet = defineEvent({
  type: "board.template-set",
  fields: { templateId: idField, template: clearable(told) },
  evolve: (board, { templateId, template }) => ({
    ...board,
    templates: [
      ...board.templates.filter((each) => each.templateId !== templateId),
      ...(template === null ? [] : [{ templateId, ...template }]),
    ],
  }),
});

/** What cards of one kind begin with; `null` takes it away. Cards that were made from it stay as they are. */
export const setTemplate = defineVerb({
  type: "board.set-template",
  needs: "board.manage",
  fields: { templateId: idField, template: clearable(asked) },
  events: [templateSet],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { templateId, template }) {
    const others = board.templates.filter((each) => each.templateId !== templateId);
    if (template === null)
      return others.length === board.templates.length ? [] : [templateSet.fact({ templateId, template })];
    if (others.length >= mostTemplates) return notAllowed("too-many", { what: "templates", limit: mostTemplates });
    if (others.some(({ name }) => name === template.name))
      return notAllowed("template-name-taken", { what: template.name });
    const { fields = [], ...rest } = template;
    const held = heldValues(board, fields);
    if ("refused" in held) return held;
    return [templateSet.fact({ templateId, template: { ...rest, ...(held.length > 0 && { fields: held }) } })];
  },
  inverse(before, { templateId }) {
    const known = before.templates.find((each) => each.templateId === templateId);
    if (known === undefined) return { type: "board.set-template", templateId, template: null };
    const { templateId: _id, fields, ...rest } = known;
    const values = fields?.map(({ fieldId, value }) => ({ fieldId, value }));
    return { type: "board.set-template", templateId, template: { ...rest, ...(values && { fields: values }) } };
  },
});
