import { Readable } from "node:stream";
import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import type { Noted } from "../../noted.ts";
import { RequestProblem, notFound } from "../../problems.ts";
import { type ViewerOf, openRoute } from "../../route.ts";

/** A board as a file: a header, every event as stored, the people; one JSON value a line. */
export function addExport(
  app: FastifyInstance,
  { workspace, viewerOf, noted }: { workspace: Workspace; viewerOf: ViewerOf; noted: Noted },
): void {
  openRoute(app, "exportBoard", viewerOf, async ({ params: { boardId }, viewer, reply }) => {
    const lines = await workspace.exportBoard(boardId, viewer);
    if (lines === undefined) throw new RequestProblem(notFound("board", boardId));
    await noted(viewer, "board.exported", { boardId });
    return reply
      .header("content-type", "application/x-ndjson; charset=utf-8")
      .header("content-disposition", `attachment; filename="${fileName(boardId)}"`)
      .send(Readable.from(withLineEnds(lines)));
  });
}

const fileName = (boardId: string): string => `${boardId.replaceAll(/[^A-Za-z0-9_-]/g, "-")}.weir.jsonl`;

const chunkLength = 64 * 1024;

/** Lines gathered into chunks: one small write a line would take most of the time. */
async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = "";
  for await (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
