import multipart from "@fastify/multipart";
import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { type ViewerOf, openRoute } from "../../route.ts";
import { type ImportForm, readForm } from "./import-form.ts";
import { importForeign, previewForeign } from "./import-foreign.ts";
import { importNative, previewNative } from "./import-native.ts";
import { goneWith } from "./gone-with.ts";
import { isNative } from "./native-lines.ts";
import { ProgressBoard } from "./progress-board.ts";
import { type SpooledFile, receiveUpload } from "./upload.ts";

export interface ImportDeps {
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
  readonly newId: () => string;
  readonly maxBytes: number;
}

/** Histories from outside: a preview that changes nothing, then all of it or nothing. */
export async function addImports(app: FastifyInstance, deps: ImportDeps): Promise<void> {
  // In a scope of its own: no other route takes multipart bodies.
  await app.register(async (scope) => {
    await scope.register(multipart);
    const progress = new ProgressBoard();
    addImportRoute(scope, deps, progress);
    addProgressRoute(scope, deps, progress);
  });
}

function addImportRoute(app: FastifyInstance, deps: ImportDeps, progress: ProgressBoard): void {
  openRoute(
    app,
    "importFile",
    deps.viewerOf,
    ({ query, viewer, raw, reply }) =>
      progress.during(viewer.personId, query.progress, async (tell) => {
        const upload = await receiveUpload(raw, deps.maxBytes, (share) => tell("receiving", share));
        try {
          const form = readForm(upload);
          const native = await nativeIn(form);
          const work = { ...deps, tell, gone: goneWith(reply.raw) };
          if (query.preview === "true")
            return await (native ? previewNative(work, native, viewer) : previewForeign(work, form, viewer));
          reply.code(201);
          return await (native
            ? importNative(deps.workspace, native, form, viewer)
            : importForeign(work, form, viewer));
        } finally {
          await upload.discard();
        }
      }),
    { ownChecks: true },
  );
}

function addProgressRoute(app: FastifyInstance, { viewerOf }: ImportDeps, progress: ProgressBoard): void {
  openRoute(app, "importProgress", viewerOf, ({ params: { progressId }, viewer }) => ({
    progress: progress.of(viewer.personId, progressId) ?? null,
  }));
}

/** The one file that was handed in, if Weir itself wrote it or it is said to. */
async function nativeIn({ files: [file, other], format }: ImportForm): Promise<SpooledFile | undefined> {
  if (file === undefined || other !== undefined) return undefined;
  const isWeirs = format === undefined ? await isNative(file.path) : format === "weir";
  return isWeirs ? file : undefined;
}
