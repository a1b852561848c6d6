import type { IncomingMessage } from "node:http";

/** True where a browser shows what is answered: a person reads it, and no program. */
export const isNavigation = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  headers["sec-fetch-mode"] === "navigate" || headers.accept?.includes("text/html") === true;
