/** `npm start`: all set-up, then the server in this process. */
import { whenNpmIsGone } from "./set-up/npm-parent.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: true });
whenNpmIsGone(() => process.kill(process.pid, "SIGTERM"));
await import("../apps/api/dist/main.js");
