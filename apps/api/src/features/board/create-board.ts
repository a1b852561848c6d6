import { type Command, boardIdOf, boardStream } from "@weir/domain";
import type { Outcome, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { RequestProblem, invalid } from "../../problems.ts";
import { type ViewerOf, openRoute } from "../../route.ts";
import { commandIn, outcomeProblem } from "./commands.ts";

/** A board of its own: the command `board.create`, answered in the words of a new thing. */
export function addCreateBoard(
  app: FastifyInstance,
  { workspace, viewerOf }: { workspace: Workspace; viewerOf: ViewerOf },
): void {
  openRoute(app, "createBoard", viewerOf, async ({ body, viewer }) => {
    const { boardId = body.commandId, ...fields } = body;
    for (const end of ["start", "finish"] as const) {
      if (body.stages.some((stage) => stage.name === body[end])) continue;
      throw new RequestProblem(invalid([{ path: end, value: body[end], expected: "the name of one of the stages" }]));
    }
    const command = commandIn({ ...fields, type: "board.create", stream: boardStream(boardId) });
    return created(await workspace.execute(command, viewer), command);
  });
}

interface CreatedBoard {
  readonly boardId: string;
  readonly seq: number;
  readonly stages: readonly { readonly stageId: string; readonly name: string }[];
}

function created(outcome: Outcome, { stream, commandId }: Command): CreatedBoard {
  if (!("results" in outcome)) throw new RequestProblem(outcomeProblem(commandId, outcome));
  const { seq = 0, events = [] } = outcome.results[0] ?? {};
  const board = events.find((event) => event.type === "board.created");
  const stages = (board?.stages ?? []).map(({ stageId, name }) => ({ stageId, name }));
  return { boardId: boardIdOf(stream), seq, stages };
}
