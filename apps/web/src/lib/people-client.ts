import { createClient, peoplePaths, type Fetch } from "@weir/contract";
import { browserFetch } from "./client.ts";

/** The typed client of pages about people and what they may: a board's first page loads it with none of its parts. */
export const peopleClient = createClient(peoplePaths, { baseUrl: "", fetch: browserFetch });

const lasting: Fetch = (url, init) => browserFetch(url, Object.assign(init, { keepalive: true }));

/** The same for small things that are said while the page goes away: they arrive all the same. */
export const lastingClient = createClient(peoplePaths, { baseUrl: "", fetch: lasting });
