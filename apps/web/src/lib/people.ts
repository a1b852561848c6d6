import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { client } from "./client.ts";

/** The names of people and teams by id, as far as the server has told them. */
export const names = createStore<ReadonlyMap<string, string>>(() => new Map());

const asked = new Set<string>();

/** Asks once for the names of all when somebody is shown who was not asked about; without an answer the next one to be shown asks. */
async function learn(ids: readonly string[]): Promise<void> {
  const unknown = ids.filter((id) => !asked.has(id) && !names.getState().has(id));
  if (unknown.length === 0) return;
  for (const id of unknown) asked.add(id);
  try {
    waiting ??= client.people().finally(() => (waiting = undefined));
    const { people, teams } = await waiting;
    const known = [
      ...people.map(({ personId, name }) => [personId, name] as const),
      ...teams.map(({ teamId, name }) => [teamId, name] as const),
    ];
    names.setState(new Map(known), true);
  } catch {
    for (const id of unknown) asked.delete(id);
  }
}

let waiting: ReturnType<typeof client.people> | undefined;

/** The names there are, for whoever shows these people: draws again when more are known. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  useEffect(() => void learn(ids));
  return useStore(names);
}
