import { languageOf, speak } from "@weir/contract";
import { uuidv7 } from "uuidv7";
import { run } from "./program.ts";

const stopQuietly = (error: NodeJS.ErrnoException): void => {
  // Whoever reads the result may stop reading (`weir ... | head`): no reason to complain.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
};
process.stdout.on("error", stopQuietly);

const { WEIR_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env;
await speak(languageOf([WEIR_LANGUAGE || LC_ALL || LC_MESSAGES || LANG || "en"]));

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.env["INIT_CWD"] ?? process.cwd(),
  home: process.cwd(),
  env: process.env,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  isTerminal: process.stderr.isTTY === true,
  now: () => new Date().toISOString(),
  newId: uuidv7,
});
