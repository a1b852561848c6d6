import type { Readable } from "node:stream";
import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { discardBody } from "../../plugins/discard-body.ts";
import { RequestProblem } from "../../problems.ts";
import { type ViewerOf, openRoute } from "../../route.ts";
import { cut, taken } from "./attachment-problems.ts";
import { downloadHeaders } from "./download-headers.ts";

/** Files beside cards. They come as they are, a stream to the disk, and leave as downloads: nothing of them is ever shown. */
export async function addAttachments(
  app: FastifyInstance,
  { workspace, viewerOf }: { workspace: Workspace; viewerOf: ViewerOf },
): Promise<void> {
  // In a scope of its own: no other route takes bytes as they come.
  await app.register(async (scope) => {
    scope.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
    addRoutes(scope, workspace.attachments, viewerOf);
  });
}

function addRoutes(app: FastifyInstance, attachments: Workspace["attachments"], viewerOf: ViewerOf): void {
  openRoute(app, "boardAttachments", viewerOf, async ({ params: { boardId }, viewer }) =>
    taken(await attachments.counts(boardId, viewer), { boardId }),
  );

  openRoute(app, "attachments", viewerOf, async ({ params, viewer }) =>
    taken(await attachments.list(params, viewer), params),
  );

  openRoute(
    app,
    "attach",
    viewerOf,
    async ({ params, query: { name }, viewer, raw }) => {
      const { attachmentId } = params;
      const content = contentOf(raw.body);
      const bytes = Number(raw.headers["content-length"] ?? 0);
      try {
        const { maxBytes } = taken(await attachments.list(params, viewer), params);
        if (bytes > maxBytes) throw cut({ problem: "too-large", limit: maxBytes }, name);
        const answer = await attachments.attach(params, { attachmentId, name, content }, viewer);
        if ("problem" in answer) throw cut(answer, name);
        return taken(answer, params);
      } catch (error) {
        // Whoever is still sending gets to read why it is not taken.
        discardBody(raw.raw);
        throw content.errored ? cut({ problem: "broken-off" }, name) : error;
      }
    },
    { ownChecks: true },
  );

  openRoute(app, "attachment", viewerOf, async ({ params, viewer, reply }) => {
    const { attachment, content } = taken(await attachments.read(params, viewer), params);
    return reply.headers(downloadHeaders(attachment)).send(content);
  });

  openRoute(app, "removeAttachment", viewerOf, async ({ params, viewer }) => {
    const answer = await attachments.remove(params, viewer);
    if ("problem" in answer) throw cut(answer, params.attachmentId);
    return taken(answer, params);
  });
}

function contentOf(body: unknown): Readable {
  if (body !== null && typeof body === "object" && "pipe" in body) return body as Readable;
  throw new RequestProblem(cut({ problem: "empty" }, "").problem);
}
