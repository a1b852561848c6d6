import { ProblemError } from "@weir/contract";
import type { Told } from "../../lib/sending.ts";
import type { DraftField } from "./draft.ts";
import { say } from "./words.ts";

const fields: readonly string[] = ["title", "description", "kind", "due", "size", "name", "email"];

const isField = (path: string): path is DraftField => fields.includes(path) || path.startsWith("own.");

/** Why a request was not sent, at its field or about the whole; what was typed is still there, and says so. */
export const whyNotSent: Told<DraftField> = (failure) => {
  if (!(failure instanceof ProblemError)) return { at: "", text: say("request.unreachable") };
  const { problem, waitSeconds = 60 } = failure;
  switch (problem.code) {
    case "form-full":
      return { at: "", text: say("request.full") };
    case "form-closed":
    case "key-over":
      return { at: "", text: say("request.closed") };
    case "too-many-requests":
      return { at: "", text: say("request.throttled", { minutes: Math.max(1, Math.ceil(waitSeconds / 60)) }) };
    case "invalid": {
      const items = problem.errors ?? [];
      if (items.some(({ path }) => path === "website")) return { at: "", text: say("request.robot") };
      for (const { path, expected } of items) {
        if (path !== undefined && isField(path)) return { at: path, text: say("request.expected", { expected }) };
      }
      return { at: "", text: say("request.kept") };
    }
    default:
      return { at: "", text: say("request.unreachable") };
  }
};
