import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { createCrew } from "./crew.mjs";
import { builtWeir, startServer } from "./server.mjs";

/** What a tool is let loose on: a server, and those who may ask it something. */

/** A new team on a server of Weir's, with nothing but what the run needs. */
export async function openWeir(words = builtWeir) {
  const folder = mkdtempSync(join(tmpdir(), "weir-security-"));
  // How much one may ask for in a minute is tried elsewhere; here it would only hide the rest.
  const env = { WEIR_DATA: join(folder, "data"), WEIR_LOG: "error", WEIR_RATE_LIMIT: "off", WEIR_MAX_IMPORT: "16 MB" };
  const server = await startServer(words, env);
  const close = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const crew = await createCrew(server).catch(async (error) => {
    await close();
    throw error;
  });
  return {
    server,
    url: server.url,
    pages: ["/", "/boards/open-board", "/people"],
    ...crew,
    /** Who is not known any more, though nobody took that from them. */
    async lost() {
      const gone = [];
      for (const { name, headers } of crew.callers.filter((caller) => caller.in)) {
        const answer = await fetch(`${server.url}/api/people`, { headers });
        if (answer.status === 401) gone.push(name);
        await answer.body?.cancel();
      }
      return gone;
    },
    close,
  };
}

/** The flawed twin. */
export async function openTwin() {
  const server = await startServer([fileURLToPath(new URL("./twin/server.mjs", import.meta.url))]);
  const anybody = { name: "anybody", headers: {}, in: true };
  const lost = async () => [];
  return {
    server,
    url: server.url,
    pages: ["/"],
    callers: [anybody],
    patienceMs: 1_000,
    known: {},
    lost,
    close: () => server.stop(),
  };
}
