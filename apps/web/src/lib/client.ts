import { createClient, ProblemError, type Fetch } from "@weir/contract";
import { uuidv7 } from "uuidv7";
import { lookForServer } from "./reach.ts";

/** No answer at all makes the page look whether the server is still there. */
const browserFetch: Fetch = async (url, init) => {
  try {
    return await fetch(url, init);
  } catch (failure) {
    if (failure instanceof TypeError) void lookForServer();
    throw failure;
  }
};

/** The one typed client of the page. */
export const client = createClient({ baseUrl: "", fetch: browserFetch });

/** Ids in order of time: they cost the store less than random ones. */
export const newId = (): string => uuidv7();

/** What to tell a person about a failed call: the server's own sentence, or the given one where no answer came. */
export function reasonOf(failure: unknown, unreachable: string): string {
  if (failure instanceof ProblemError) return failure.problem.detail ?? failure.problem.title;
  return unreachable;
}
