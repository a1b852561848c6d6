import { say, type Choice } from "./command.ts";

/** What was typed, as one line of the palette; nothing where nothing was typed, or it is listed anyway. */
export function typedChoice(typed: string, listed: readonly string[], run: (text: string) => void): Choice[] {
  const text = typed.trim();
  const isListed = listed.some((each) => each.toLowerCase() === text.toLowerCase());
  if (text === "" || isListed) return [];
  return [{ id: "typed", label: say("ask.use", { typed: text }), typed: true, run: () => run(text) }];
}
