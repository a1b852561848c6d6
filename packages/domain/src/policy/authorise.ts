/** Who asks. Solo: whoever sits at this machine; roles come with accounts. */
export type Viewer =
  | { readonly kind: "solo"; readonly personId: string; readonly loopback: boolean }
  | { readonly kind: "person"; readonly personId: string };

/** What is asked, in the words of the policy; `read` covers every way out, streams and exports too. */
export type Action =
  | "board.list"
  | "board.create"
  | "board.read"
  | "board.change"
  | "board.edit-history"
  | "board.import"
  | "board.export"
  | "facts.read"
  | "facts.record"
  | "demo.change"
  | "workspace.admin";

export type Resource =
  | { readonly kind: "workspace" }
  | { readonly kind: "stream"; readonly stream: string }
  | { readonly kind: "board"; readonly boardId: string };

export type Denied = { readonly denied: "not-loopback" | "no-role" };

/**
 * The one question every way in and out asks. Solo policy: loopback may do everything.
 * A person without a role may do nothing; roles answer here once people have accounts.
 */
export function authorise(viewer: Viewer, _action: Action, _resource: Resource): true | Denied {
  if (viewer.kind === "solo") return viewer.loopback ? true : { denied: "not-loopback" };
  return { denied: "no-role" };
}

/** The viewer of solo mode: "You", on this machine. */
export const soloViewer: Viewer = { kind: "solo", personId: "you", loopback: true };
