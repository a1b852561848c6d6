import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Access } from "@weir/storage";
import { requestPages, sharePages } from "@weir/contract";
import type { Speech } from "./languages.ts";
import { isNavigation } from "../navigation.ts";
import { noSuchRoute } from "../problems.ts";
import type { Config } from "../settings.ts";
import { sendProblem } from "./errors.ts";

/** Where the client keeps its files; ids in its addresses may hold dots too. */
const isFile = /^\/(?:assets\/|[^/]+\.\w+$)/;

const unbuilt =
  "<!doctype html><html lang='en'><meta charset='utf-8'><title>Weir</title><p>The web client is not built. <code>npm start</code> builds it; the HTTP interface is at <a href='/api/docs'>/api/docs</a>.</html>";

/**
 * Where a browser goes on that came with an address which cannot be read (`/boards/%zz`): to the
 * same characters, spelt so that it can, for the client to say that nothing is there. Undefined for
 * programs and for the API: they are told what is wrong.
 */
export function readableAddress({ method, url, headers }: Pick<FastifyRequest, "method" | "url" | "headers">) {
  // More than one slash in front, of either kind, would name another host.
  const path = `/${url.replace(/^[/\\]+/, "")}`;
  if (method !== "GET" || !isNavigation({ headers }) || isApi.test(path)) return undefined;
  return path.replace(/^[^?]*/, (unreadable) => unreadable.replaceAll("%", "%25"));
}

const isApi = /^\/api(\/|$)/;
/** Pages of links are a client of their own, which knows no other page: whoever frames one has nothing else in the frame. */
const sharedPage = new RegExp(`^(?:${sharePages.page}|(${sharePages.frame}))/([\\w.~:@-]{1,100})$`);
/** Pages of whoever asks for something are a client of their own, too: all they do is talk to this server. */
const requestPage: ReadonlySet<string> = new Set(Object.values(requestPages));
const requestPageHeaders = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
} as const;
const noFrames = "frame-ancestors 'none'";

/** What a page of Weir needs none of, nor anything that somebody managed to put into one. */
const noPowers = ["camera", "microphone", "geolocation", "payment", "usb", "serial", "bluetooth", "hid", "midi"]
  .map((power) => `${power}=()`)
  .join(", ");

/** In the place of the worker that keeps the page for no network: it takes away what that one kept, and goes. */
const workerThatGoes = `self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.delete("weir-offline").then(() => self.registration.unregister()));
});
`;

/** What the pages stand on. */
interface PageDeps extends Pick<Access, "embedding">, Pick<Speech, "languageFor"> {
  readonly offline?: Config["offline"] | undefined;
}

/**
 * The web client: files under names that hold their content's hash stay cached for good, the pages
 * themselves are asked for anew each time. Any address without a file is a page: the client routes.
 */
export async function addPages(
  app: FastifyInstance,
  folder: string,
  { embedding, languageFor, offline }: PageDeps,
): Promise<void> {
  /** The page in a language; English has the plain name. */
  const page = (name: string, language: string): string => {
    const files = [`${name}.${language}.html`, `${name}.html`].map((each) => join(folder, each));
    const file = files.find((each) => existsSync(each));
    return file === undefined ? unbuilt : readFileSync(file, "utf8");
  };
  const pageHeaders = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    vary: "Accept-Language, Cookie",
  } as const;
  const sendPage = (reply: FastifyReply, name = "index"): FastifyReply =>
    reply.headers(pageHeaders).send(page(name, languageFor(reply.request)));
  /** The one page that may stand in a frame, where its link says so just now. */
  const letFrames = (reply: FastifyReply, shareId: string): void => {
    const allowed = embedding(shareId);
    if (allowed === undefined) return;
    const frames = `frame-ancestors ${allowed === "any" ? "*" : allowed.join(" ")}`;
    const policy = String(reply.getHeader("content-security-policy")).replace(noFrames, frames);
    void reply.header("content-security-policy", policy).removeHeader("x-frame-options");
  };

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    // Where people come by TLS it is set on every answer, not on pages alone.
    strictTransportSecurity: false,
  });
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.header("permissions-policy", noPowers);
    done();
  });
  await app.register(compress, {
    global: true,
    encodings: ["br", "gzip"],
    threshold: 1024,
    globalDecompression: false,
  });
  if (existsSync(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = /[.-][\w-]{8,}\.\w+$/.test(path) && path.includes("assets");
        void reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  if (offline === "off") {
    const headers = { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" };
    app.addHook("onRequest", (request, reply, done) => {
      if (request.url === "/worker.js") void reply.headers(headers).send(workerThatGoes);
      else done();
    });
  }
  app.get("/", (_, reply) => sendPage(reply));
  app.get("/*", (request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "";
    const [isShared, isFramed, shareId = ""] = sharedPage.exec(path) ?? [];
    if (isFramed !== undefined) letFrames(reply, shareId);
    if (requestPage.has(path)) return sendPage(reply.headers(requestPageHeaders), "request");
    if (isShared !== undefined) return sendPage(reply, "shared");
    const isPage = !isApi.test(path) && !isFile.test(path);
    return isPage ? sendPage(reply) : sendProblem(reply, noSuchRoute(request.url));
  });
}
