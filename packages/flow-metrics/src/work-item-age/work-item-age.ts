export interface AgeingItem {
  readonly cardId: string;
  readonly stageId: string;
  readonly startedAt: string;
  readonly ageDays: number;
  readonly inStageDays: number;
  readonly blocked: boolean;
  /** Returned left of the start: still ageing. */
  readonly parked: boolean;
}
/** Age at which finished items left each stage; never falls from left to right. */
export interface StagePace {
  readonly stageId: string;
  readonly p50: number | null;
  readonly p70: number | null;
  readonly p85: number | null;
  readonly p95: number | null;
}
export interface WorkItemAgeResult {
  readonly asOf: string;
  readonly totalDays: number;
  readonly items: readonly AgeingItem[];
  readonly pace: readonly StagePace[];
}
