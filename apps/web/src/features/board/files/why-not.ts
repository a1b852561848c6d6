import { ProblemError, type AnswerOf } from "@weir/contract";
import { fileSize } from "./file-size.ts";
import { say } from "./say.ts";

type List = AnswerOf<"attachments">;

const mostOnACard = 100;
const endOf = (name: string): string => /[^.]\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** A file's name as it is kept: nothing in it is a way, or hides. */
export const keptName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, "")
    .trim()
    .slice(-200);

/** Why a file would not be taken, said before it is sent; `undefined` where it may be. */
export function whyNot({ size }: File, name: string, list: List): string | undefined {
  const { maxBytes, boardBytes, usedBytes, kinds, attachments } = list;
  const ending = endOf(name);
  if (!kinds.includes(ending)) return say("files.kind", { name, ending });
  if (size === 0) return say("files.empty", { name });
  if (size > maxBytes) return say("files.too-large", { name, size: fileSize(size), limit: fileSize(maxBytes) });
  if (attachments.length >= mostOnACard) return say("files.too-many", { name, limit: mostOnACard });
  const left = Math.max(0, boardBytes - usedBytes);
  if (size <= left) return undefined;
  return say("files.board-full", { name, size: fileSize(size), limit: fileSize(boardBytes), left: fileSize(left) });
}

/** Why a file was not taken after all. */
export function whyFailed(failure: unknown, name: string): string {
  if (!(failure instanceof ProblemError)) return say("files.unreachable", { name });
  const { code, detail, title } = failure.problem;
  if (code === "storage-full") return say("files.full", { name });
  if (code === "unsupported-media-type") return say("files.not-what-it-says", { name });
  return detail ?? title;
}
