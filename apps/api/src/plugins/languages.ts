import type { IncomingHttpHeaders } from "node:http";
import {
  acceptedLanguages,
  isLanguage,
  type Language,
  languageCookie,
  languageOf,
  type Problem,
  problemSaidBy,
  problemType,
  textIn,
} from "@weir/contract";
import type { Access } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import type { ViewerOf } from "../route.ts";
import { valueIn } from "../session-cookie.ts";

type Asking = { readonly headers: IncomingHttpHeaders };

export interface Speech {
  /** What pages and problems say to whoever asks. */
  languageFor(asking: Asking): Language;
  problemFor(asking: Asking, problem: Problem): Problem;
}

/**
 * An account speaks what its person chose; whoever has not signed in, or left it to the browser, what was chosen in this
 * browser, else what the browser accepts. A program speaks for itself: a token brings no language along.
 */
export async function createSpeech(access: Pick<Access, "languageOf">, viewerOf: ViewerOf): Promise<Speech> {
  const texts = await textIn();
  const ofAccount = (asking: Asking): string | undefined => {
    if (asking.headers.authorization !== undefined) return undefined;
    const viewer = viewerOf(asking);
    return viewer.kind === "person" ? access.languageOf(viewer.personId) : undefined;
  };
  const languageFor = (asking: Asking): Language => {
    const { cookie = "", "accept-language": accepted = "" } = asking.headers;
    const chosen = ofAccount(asking) ?? valueIn(cookie, languageCookie) ?? "";
    return isLanguage(chosen) ? chosen : languageOf(acceptedLanguages(accepted));
  };
  return {
    languageFor,
    problemFor(asking, problem) {
      const language = languageFor(asking);
      return language === "en" ? problem : problemSaidBy(texts[language], problem);
    },
  };
}

/** Says problems in the language of whoever asked, wherever they were found. */
export function addSpeech(app: FastifyInstance, { problemFor }: Speech): void {
  app.addHook("onSend", (request, reply, payload, done) => {
    const isProblem = reply.statusCode >= 400 && String(reply.getHeader("content-type")).startsWith(problemType);
    if (!isProblem || typeof payload !== "string") return done(null, payload);
    return done(null, JSON.stringify(problemFor(request, JSON.parse(payload) as Problem)));
  });
}
