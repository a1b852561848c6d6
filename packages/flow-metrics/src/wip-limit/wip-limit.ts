import type { WipLimitPolicy } from "../flow-event.ts";

export interface LimitInForce {
  readonly from: string;
  readonly to: string | null;
  readonly max: number | null;
  readonly min: number | null;
  readonly policy: WipLimitPolicy;
}
export interface LimitBreach {
  readonly from: string;
  readonly to: string | null;
  readonly peak: number;
  readonly overBy: number;
  readonly reasons: readonly string[];
}
export interface StageLimitResult {
  readonly stageId: string;
  readonly name: string;
  readonly limits: readonly LimitInForce[];
  readonly breaches: readonly LimitBreach[];
  readonly timeOverDays: number;
  /** Shares of the time a limit was in force. */
  readonly shareOver: number | null;
  readonly shareAtLimit: number | null;
  /** Share of the window spent at each level. */
  readonly levels: readonly { readonly count: number; readonly share: number }[];
}
export interface WipLimitResult {
  readonly stages: readonly StageLimitResult[];
}
