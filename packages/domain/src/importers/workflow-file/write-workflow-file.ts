import { Document, isMap, isSeq, visit } from "yaml";
import type { WorkflowFile } from "./workflow-file.ts";

/** A workflow as the text of a workflow file: reading it back gives the same workflow. */
export function writeWorkflowFile({ timeZone, stages, start, finish, ignore, types }: WorkflowFile): string {
  const document = new Document({ timeZone, stages, start, finish, ignore, ...(types ? { types } : {}) });
  visit(document, {
    Node(_, node, path) {
      if ((isMap(node) || isSeq(node)) && path.length > 4) node.flow = true;
      if (isSeq(node) && path.length <= 4 && !node.items.some(isMap)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
