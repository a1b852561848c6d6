import { client } from "../../lib/client.ts";
import { forgetKept } from "../../replica/waiting-store.ts";
import { showToast } from "../../ui/toast.tsx";
import { say } from "./say.ts";
import { whyNot } from "./use-sending.ts";

/** Ends the session, and with it all that is kept here for whoever had it. */
export async function signOut(personId: string): Promise<void> {
  try {
    await client.signOut();
    await forgetKept(personId);
    // A whole new page: nothing of what was seen stays behind.
    location.assign("/sign-in");
  } catch (failure) {
    void showToast(say("account.sign-out-failed", { why: whyNot(failure) }), { tone: "wrong" });
  }
}
