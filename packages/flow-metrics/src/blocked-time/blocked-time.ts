export interface BlockedTimeResult {
  readonly items: readonly { readonly cardId: string; readonly days: number }[];
  readonly totalDays: number;
  readonly byReason: readonly { readonly reason: string | null; readonly count: number; readonly days: number }[];
}
