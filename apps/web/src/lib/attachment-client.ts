import { attachmentPaths, createClient } from "@weir/contract";
import { browserFetch } from "./client.ts";

/** The typed client of files beside cards, but for sending them: that takes time, and is told of meanwhile. */
export const attachmentClient = createClient(attachmentPaths, { baseUrl: "", fetch: browserFetch });
