import type { CodeApp } from "./second-factor-desk.ts";

/** What is typed after a right password. */
export const shown = ["code", "used-code", "recovery", "used-recovery", "nonsense"] as const;
export type Shown = (typeof shown)[number];

/** What is tried on second factors; people and sessions are numbers that wrap around. */
export type SecondFactorDeed =
  | { readonly deed: "turn-on"; readonly session: number }
  | { readonly deed: "turn-off"; readonly session: number; readonly shows: Shown }
  | { readonly deed: "new-codes"; readonly session: number; readonly shows: Shown }
  | { readonly deed: "lose"; readonly by: number; readonly who: number };

/** A second factor as plainly as it can be said: an app, codes that are left, and what was good once. */
export interface ModelFactor {
  readonly app: CodeApp;
  usedCode: string;
  readonly left: string[];
  readonly used: string[];
}

/** What somebody types who shows this, and whether it is right: it is used up then. */
export const typedFor = (
  factor: ModelFactor | undefined,
  shows: Shown,
): { readonly code: string; readonly isRight: boolean; readonly use: () => void } => {
  const nothing = { code: "no code at all", isRight: false, use: () => undefined };
  if (factor === undefined) return nothing;
  const { app, left, used } = factor;
  switch (shows) {
    case "code": {
      const code = app.code();
      return { code, isRight: true, use: () => void (factor.usedCode = code) };
    }
    case "used-code":
      return { ...nothing, code: factor.usedCode };
    case "recovery": {
      const [code] = left;
      return code === undefined ? nothing : { code, isRight: true, use: () => void used.push(...left.splice(0, 1)) };
    }
    case "used-recovery":
      return { ...nothing, code: used.at(-1) ?? nothing.code };
    case "nonsense":
      return nothing;
  }
};
