import type { AttachmentFolder } from "./attachment-folder.ts";

/** Where there is nothing on a disk: nothing can be brought, read or swept. */
export const noFolder: AttachmentFolder = {
  receive: () => Promise.reject(new Error("This workspace has no folder for attachments.")),
  read: () => Promise.resolve(undefined),
  sweep: () => Promise.resolve(),
};
