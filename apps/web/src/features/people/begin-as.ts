import { forgetKept } from "../../replica/waiting-store.ts";

/** Whoever sat here before anybody signed in. */
const soloPerson = "you";

/** What waits in this browser waits under the id of whoever made it; "You" is nobody any more once there are accounts. */
export async function beginAs(personId: string): Promise<void> {
  if (personId !== soloPerson) await forgetKept(soloPerson);
}
