export interface FlowEfficiencyResult {
  readonly activeDays: number;
  readonly totalDays: number;
  readonly value: number | null;
  /** False where no stage between start and finish is a queue: then everything would look active. */
  readonly configured: boolean;
}
