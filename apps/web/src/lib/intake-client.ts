import { createClient, intakePaths } from "@weir/contract";
import { browserFetch } from "./client.ts";

/** The typed client of request forms and of what comes by them: loaded where there are any. */
export const intakeClient = createClient(intakePaths, { baseUrl: "", fetch: browserFetch });
