/** The kind of thing a dragged source stage is, so that nothing else can be dropped on a lane. */
export const sourceDragType = "application/x-weir-source-stage";
