/** The name of what was pressed: `Mod` is Ctrl or Cmd; Shift counts where it does not make another character. */
export function keyOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey">): string {
  const mod = event.ctrlKey || event.metaKey;
  const isCharacter = event.key.length === 1;
  const shift = event.shiftKey && (mod || !isCharacter);
  // The caps key changes no command.
  const key = isCharacter && (mod || !event.shiftKey) ? event.key.toLowerCase() : event.key;
  return `${mod ? "Mod+" : ""}${shift ? "Shift+" : ""}${key}`;
}

/** A key that is one character, as speech input may produce it unasked. */
export const isSingleKey = (name: string): boolean => name.length === 1;
