import { Document, isMap, isSeq, visit } from "yaml";
import type { SourceField } from "../fields/source-fields.ts";
import type { WorkflowFile } from "./workflow-file.ts";

/** A workflow as the text of a workflow file: reading it back gives the same workflow. */
export function writeWorkflowFile({
  timeZone,
  stages,
  start,
  finish,
  ignore,
  stay,
  types,
  size,
  fields,
}: WorkflowFile): string {
  const document = new Document({
    timeZone,
    stages,
    start,
    finish,
    ignore,
    ...(stay ? { stay } : {}),
    ...(types ? { types } : {}),
    ...(size === undefined ? {} : { size }),
    ...(fields ? { fields } : {}),
  });
  visit(document, {
    Node(_, node, path) {
      if ((isMap(node) || isSeq(node)) && path.length > 4) node.flow = true;
      if (isSeq(node) && path.length <= 4 && !node.items.some(isMap)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** What a workflow file could say of the source's fields, to be taken out of its comment by whoever wants them along. */
export function offeredFields(fields: readonly SourceField[]): string {
  if (fields.length === 0) return "";
  const said = fields.map(({ name, kind }) => `#   - { name: ${JSON.stringify(name)}, kind: ${kind} }`);
  const sizes = fields.filter(({ canBeSize }) => canBeSize).map(({ name }) => `# size: ${JSON.stringify(name)}`);
  return ["# fields:", ...said, ...sizes].join("\n");
}
