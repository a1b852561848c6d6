import { keepSpoken } from "../../lib/chosen-language.ts";

/** What comes when a page of Weir is asked for and nobody answers; taken away again where the server has none to give. */
export async function keepOfflinePage(): Promise<void> {
  keepSpoken();
  // Only where a page came safely may anything stand before the network.
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/worker.js").catch(async () => {
    const registered = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registered.map((each) => each.unregister()));
    await caches.delete("weir-offline");
  });
}
