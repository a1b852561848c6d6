import type { Conventions } from "../../src/conventions.ts";
import type { FlowEvent } from "../../src/flow-event.ts";
import type { Workflow } from "../../src/workflow.ts";

/** What both sides are asked: the whole history and how to read it. Instants are epoch ms, the window is `[from, to)`. */
export interface Question {
  readonly events: readonly FlowEvent[];
  readonly workflow: Workflow;
  readonly conventions: Conventions;
  readonly asOf: number;
  readonly from: number;
  readonly to: number;
  /** Somebody said where the window begins. */
  readonly isWindowed: boolean;
}

export const dayMs = 86_400_000;
export const iso = (ms: number): string => new Date(ms).toISOString();
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** Sums of floats that differ in the last digit alone are the same. */
export const grain = (days: number): number => Math.round(days * 1e8);
/** By what `key` says, then by what `id` says. */
export const ordered = <T>(items: readonly T[], key: (item: T) => number, id: (item: T) => string): T[] =>
  [...items].sort((a, b) => grain(key(a)) - grain(key(b)) || (id(a) < id(b) ? -1 : 1));
