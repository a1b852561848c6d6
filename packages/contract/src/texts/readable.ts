import { REMOVED_TEXT } from "@weir/domain";

/** Said in the place of what people wrote and somebody removed for good. */
const removedText = "Removed text";

/** True where somebody wrote this, and it was not removed for good since. */
export const isWritten = (text: string): boolean => text !== REMOVED_TEXT;

/** What people wrote, as it is shown: itself, or that it was removed for good. */
export const readable = (text: string): string => (isWritten(text) ? text : removedText);
