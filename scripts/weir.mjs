/** `npm run -s weir -- VERB`: all set-up, then the command line in this process. */
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: true });
await import("../apps/cli/dist/main.js");
