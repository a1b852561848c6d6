/** Somebody who fills in a board's request form: nobody in particular, who may put one thing on one board. */
export interface RequesterViewer {
  readonly kind: "requester";
  /** Nobody's: it stands where a person's would. */
  readonly personId: string;
  readonly boardId: string;
  /** Whether the form takes requests, asked anew each time. */
  isOpen(): boolean;
}

/** The viewer of a board's request form. */
export const requesterOf = (boardId: string, isOpen: () => boolean): RequesterViewer => ({
  kind: "requester",
  personId: "requester",
  boardId,
  isOpen,
});
