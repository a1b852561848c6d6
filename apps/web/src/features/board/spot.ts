/** Where cards stand: a stage, or what of it lies in one row. */
export interface Spot {
  readonly stageId: string;
  /** Absent where the stages are not divided into rows. */
  readonly rowId?: string | undefined;
}

export const spotKey = ({ stageId, rowId }: Spot): string => (rowId === undefined ? stageId : `${stageId} ${rowId}`);

export const isSpot = (a: Spot | undefined, { stageId, rowId }: Spot): boolean =>
  a?.stageId === stageId && a.rowId === rowId;
