import type { AnswerOf } from "@weir/contract";
import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { client } from "./client.ts";

/** Who sits here, and whether this workspace is one person's or a team's. */
export type Who = Pick<AnswerOf<"session">, "mode" | "person" | "role">;

const known = createStore<Who | undefined>(() => undefined);
let asking: Promise<Who> | undefined;

/** Asks again: somebody signed in, or a name or role changed. */
export async function learnWho(): Promise<Who> {
  const { mode, person, role } = await client.session();
  const who = { mode, person, role };
  known.setState(who, true);
  return who;
}

/** Whoever came with a link is nobody, whoever else they are: nobody has to be asked. */
export function beNobody(): void {
  const who: Who = { mode: "team", person: null, role: null };
  asking = Promise.resolve(who);
  known.setState(who, true);
}

/** Who sat here when this page first asked: it is asked once. */
export const whoIsHere = (): Promise<Who> =>
  (asking ??= learnWho().catch((failure: unknown) => {
    asking = undefined;
    throw failure;
  }));

/** Who sits here; `undefined` until the server has said so. */
export function useWho(): Who | undefined {
  useEffect(() => void whoIsHere().catch(() => undefined), []);
  return useStore(known);
}
