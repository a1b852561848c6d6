import type { AnswerOf } from "@weir/contract";

type Board = AnswerOf<"boards">["boards"][number];

/** Whether a map may be given the board by whoever looks: it is changed by those who may change all of its boards. */
export const mayBeOnMap = ({ archived, role }: Board): boolean =>
  archived !== true && role !== "viewer" && role !== "commenter";
