import { text } from "@weir/contract";
import { Exit } from "./exit.ts";
import type { Io } from "./io.ts";

/** What a token may be made of: it travels in a header. */
const sendable = /^[\w.~+/=-]{1,500}$/;

/** The header that says who asks: the token of `WEIR_TOKEN`, which is never repeated anywhere else. */
export function authorization({ env }: Pick<Io, "env">): { readonly authorization?: string } {
  const token = env["WEIR_TOKEN"]?.trim();
  if (token === undefined || token === "") return {};
  if (!sendable.test(token)) throw new Exit(2, text("cli.token-unreadable"));
  return { authorization: `Bearer ${token}` };
}
