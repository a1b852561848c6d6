import type { Told } from "./texts/retold.ts";
import { text, type catalogue, type TextKey } from "./texts/text.ts";
import type { TextArguments } from "./texts/texts-of.ts";

/**
 * A problem's sentence, to read and to say in another language: what a problem document carries of it.
 *
 * @example
 * ```ts
 * problemOf("team-taken", telling("problem.team-taken", { name: "Search" }));
 * ```
 */
export const telling = <Key extends TextKey>(
  key: Key,
  ...values: TextArguments<(typeof catalogue)[Key]>
): { readonly detail: string; readonly said: Told } => ({
  detail: text(key, ...values),
  said: { key, ...(values[0] === undefined ? {} : { values: values[0] as Told["values"] & object }) },
});

/** What belongs where something is wrong, to read and to say in another language. */
export const belongs = <Key extends TextKey>(
  key: Key,
  ...values: TextArguments<(typeof catalogue)[Key]>
): { readonly expected: string; readonly said: Told } => {
  const { detail, said } = telling(key, ...values);
  return { expected: detail, said };
};
