export interface StageTimeRow {
  readonly stageId: string;
  readonly stage: string;
  readonly items: number;
  readonly meanDays: number | null;
  readonly p50Days: number | null;
  readonly p85Days: number | null;
  readonly totalDays: number;
}
export interface StageTimeResult {
  readonly scope: "finished" | "all";
  readonly stages: readonly StageTimeRow[];
  /** Time after the start spent left of it or off the board. */
  readonly parkedDays: number;
}
