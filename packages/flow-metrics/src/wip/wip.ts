/** Work in progress, in items. */
export interface WipResult {
  /** One point per asked instant: `flow` = started and not departed, `board` = cards between start and done. */
  readonly points: readonly { readonly at: string; readonly flow: number; readonly board: number }[];
  readonly now: { readonly flow: number; readonly board: number };
  readonly byStage: readonly { readonly stageId: string; readonly name: string; readonly count: number }[];
}
