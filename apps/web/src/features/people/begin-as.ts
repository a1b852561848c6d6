import { clear } from "idb-keyval";
import { openOutboxRoom } from "../../replica/waiting-store.ts";

const keptFor = "weir.person";
/** Whoever sat here before anybody signed in. */
const soloPerson = "you";

/** What waits in this browser is sent in the name of whoever made it: somebody else begins without it. */
export async function beginAs(personId: string): Promise<void> {
  const before = localStorage.getItem(keptFor) ?? soloPerson;
  localStorage.setItem(keptFor, personId);
  if (before !== personId) await clear(openOutboxRoom()).catch(() => undefined);
}
