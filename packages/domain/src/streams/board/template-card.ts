import { heldValues, type NewValue } from "./new-card-values.ts";
import type { BoardState } from "./state.ts";
import type { CardTemplate } from "./templates.ts";

const longestTitle = 500;

/** The title of a card that is made from a template: what is typed stands where the pattern says, or after it. */
export function titledBy(pattern: string | undefined, typed: string, day: string): string {
  const said = typed.trim();
  if (pattern === undefined) return said.slice(0, longestTitle);
  // A day makes a title of its own, as "Release {day}" does; the beginning of one does not.
  if (said === "" && (pattern.includes("{title}") || !pattern.includes("{day}"))) return "";
  const whole = pattern.includes("{title}") ? pattern : `${pattern} {title}`;
  // What is typed is put in last and as it is: it may hold braces and signs of its own.
  const parts = whole.replaceAll("{day}", () => day).split("{title}");
  return parts.join(said).replaceAll(/\s+/g, " ").trim().slice(0, longestTitle);
}

/** What a card made from a template is given: all of it that the board still offers. */
export function templateValues(
  board: BoardState,
  { name: _1, templateId: _2, title: _3, fields = [], ...values }: CardTemplate,
) {
  const held = fields.flatMap(({ fieldId, value }): NewValue[] =>
    Array.isArray(heldValues(board, [{ fieldId, value }])) ? [{ fieldId, value }] : [],
  );
  return { ...values, ...(held.length > 0 && { fields: held }) };
}
