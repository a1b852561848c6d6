import multipart from "@fastify/multipart";
import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { type ViewerOf, openRoute } from "../../route.ts";
import { readForm } from "./import-form.ts";
import { importForeign, previewForeign } from "./import-foreign.ts";
import { importNative } from "./import-native.ts";
import { isNative } from "./native-lines.ts";
import { unreadable } from "./read-import.ts";
import { receiveUpload } from "./upload.ts";

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
    addImportRoute(scope, deps);
  });
}

function addImportRoute(app: FastifyInstance, deps: ImportDeps): void {
  openRoute(
    app,
    "importFile",
    deps.viewerOf,
    async ({ query, viewer, raw, reply }) => {
      const upload = await receiveUpload(raw, deps.maxBytes);
      try {
        const form = readForm(upload);
        const [file] = upload.files;
        const native =
          upload.files.length === 1 && file !== undefined && (await isNative(file.path)) ? file.path : undefined;
        if (query.preview === "true" && native !== undefined)
          throw unreadable("It is a board as Weir writes it: nothing is guessed, so there is nothing to preview.");
        if (query.preview === "true") return await previewForeign(deps, form, viewer);
        reply.code(201);
        return native === undefined
          ? await importForeign(deps, form, viewer)
          : await importNative(deps.workspace, native, viewer);
      } finally {
        await upload.discard();
      }
    },
    { ownChecks: true },
  );
}
