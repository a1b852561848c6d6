import { vi } from "vitest";
import type { RunningWeir } from "./running-weir.ts";

/** The link in the terminal of a server that has become a team's: whoever opens it becomes the owner. */
export const claimLink = (weir: RunningWeir): Promise<{ readonly link: string; readonly key: string }> =>
  vi.waitFor(() => {
    const [link, key] = /http\S+\/claim#key=([\w-]+)/.exec(weir.printed()) ?? [];
    if (link === undefined || key === undefined) throw new Error("The link is not printed yet.");
    return { link, key };
  });
