import { authorise, type Denied, type Viewer } from "./authorise.ts";

const withoutBoards = { "map.read": "map.read-drawn", "map.change": "map.draw" } as const;

/** A map is seen, and changed, by those who may do so on every one of its boards; one of no board by every member. */
export function authoriseOnMap(
  viewer: Viewer,
  action: keyof typeof withoutBoards,
  boardIds: readonly string[],
): true | Denied {
  if (boardIds.length === 0) return authorise(viewer, withoutBoards[action], { kind: "workspace" });
  for (const boardId of boardIds) {
    const answer = authorise(viewer, action, { kind: "board", boardId });
    if (answer !== true) return answer;
  }
  return true;
}
