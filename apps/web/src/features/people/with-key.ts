import { ProblemError } from "@weir/contract";

/** Does something with the key of a link; tells where it turns out that somebody used it meanwhile. */
export async function withKey(onOver: () => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "key-over") onOver();
    throw error;
  }
}
