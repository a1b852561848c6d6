// What a browser shows where Weir cannot be reached: one page with its files, and nothing else. Weir itself always
// comes from the server, so that no page is older than the server it talks to; answers of the interface are never kept.
const page = "/offline.html";
/** The build writes them here; another list is another worker, which fetches them anew. */
const files = ["OFFLINE_FILES"];
const shelf = "weir-offline";
/** Pages of people who have nothing kept here. */
const elsewhere = /^\/(?:api|shared|embed|request)(?:\/|$)/;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .delete(shelf)
      .then(() => caches.open(shelf))
      .then((cache) => cache.addAll([page, ...files])),
  );
  void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || elsewhere.test(pathname)) return;
  const answers = (path) => caches.match(path).then((kept) => kept ?? Response.error());
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => answers(page)));
  else if (files.includes(pathname)) event.respondWith(fetch(request).catch(() => answers(pathname)));
});
