/** What somebody sends along to say who they are. */
export type Credential = Readonly<Record<string, string>>;

/** The answer, where it is one. */
export function done<T extends object>(
  answer: T,
): Exclude<T, { readonly denied: string } | { readonly problem: string }> {
  if ("denied" in answer || "problem" in answer) throw new Error(JSON.stringify(answer));
  return answer as Exclude<T, { readonly denied: string } | { readonly problem: string }>;
}
