/** `npm start`: all set-up, then the server in this process. */
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: true });
await import("../apps/api/dist/main.js");
