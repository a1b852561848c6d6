import { REMOVED_TEXT } from "@weir/domain";
import { inSpoken } from "./spoken.ts";

/** Said in the place of what people wrote and somebody removed for good. */
export const readableTexts = {
  "readable.removed": "Removed text",
} as const;

/** True where somebody wrote this, and it was not removed for good since. */
export const isWritten = (text: string): boolean => text !== REMOVED_TEXT;

/** What people wrote, as it is shown: itself, or that it was removed for good. */
export const readable = (text: string): string =>
  isWritten(text) ? text : String(inSpoken("readable.removed") ?? readableTexts["readable.removed"]);
