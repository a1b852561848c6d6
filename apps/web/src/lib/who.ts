import type { AnswerOf } from "@weir/contract";
import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { client } from "./client.ts";

/** Who sits here, and whether this workspace is one person's or a team's. */
export type Who = Pick<AnswerOf<"session">, "mode" | "person" | "role">;

const known = createStore<Who | undefined>(() => undefined);
let asked = false;

/** Asks again: somebody signed in, or a name or role changed. */
export async function learnWho(): Promise<Who> {
  const { mode, person, role } = await client.session();
  const who = { mode, person, role };
  known.setState(who, true);
  return who;
}

/** Whoever came with a link is nobody, whoever else they are: nobody has to be asked. */
export function beNobody(): void {
  asked = true;
  known.setState({ mode: "team", person: null, role: null }, true);
}

/** Who sits here; `undefined` until the server has said so. */
export function useWho(): Who | undefined {
  useEffect(() => {
    if (asked) return;
    asked = true;
    learnWho().catch(() => void (asked = false));
  }, []);
  return useStore(known);
}
