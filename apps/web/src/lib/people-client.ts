import { createClient, peoplePaths } from "@weir/contract";
import { browserFetch } from "./client.ts";

/** The typed client of pages about people and what they may: a board's first page loads it with none of its parts. */
export const peopleClient = createClient(peoplePaths, { baseUrl: "", fetch: browserFetch });
