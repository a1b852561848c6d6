import { requestLink } from "@weir/contract";
import type { RequestWish, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { answered } from "../../answered.ts";
import { baseOf } from "../../base-of.ts";
import { tooMany } from "../../limits/limit-requests.ts";
import type { Mailer } from "../../mail/mailer.ts";
import { RequestProblem, refusalProblem } from "../../problems.ts";
import { type ViewerOf, openRoute } from "../../route.ts";
import { createFormTokens, waitSeconds } from "./form-tokens.ts";
import { addRequestMails } from "./request-mails.ts";
import { createSendLimits, formProblem, mustBeSent } from "./sending.ts";

interface IntakeDeps {
  readonly workspace: Pick<Workspace, "intake">;
  readonly viewerOf: ViewerOf;
  readonly now: () => number;
  readonly newId: () => string;
  readonly mailer: Mailer | undefined;
  readonly baseUrl: string | undefined;
}

/** Requests from outside: the form of a board for its managers, and the doors of those who have its link. */
export function addIntake(app: FastifyInstance, deps: IntakeDeps): void {
  addForms(app, deps);
  addRequesters(app, deps);
}

function addForms(app: FastifyInstance, deps: IntakeDeps): void {
  const { viewerOf } = deps;
  const { intake } = deps.workspace;
  const about = (boardId: string) => ({ boardId, what: "board", id: boardId });

  openRoute(app, "requestForm", viewerOf, async ({ params: { boardId }, viewer }) =>
    answered(await intake.form(viewer, boardId), about(boardId)),
  );
  openRoute(app, "changeRequestForm", viewerOf, async ({ params: { boardId }, body, viewer, raw }) => {
    const { stageId, size, own, ...settings } = body;
    const wish = {
      ...settings,
      ...(stageId !== undefined && { stageId }),
      ...(size !== undefined && { size }),
      ...(own !== undefined && { own }),
    };
    const changed = answered(await intake.changeForm(viewer, boardId, wish), about(boardId));
    if ("refused" in changed) throw new RequestProblem(refusalProblem(changed));
    const { key, ...form } = changed;
    return { ...form, ...(key !== undefined && { link: requestLink(baseOf(deps, raw), "form", key) }) };
  });
  openRoute(app, "renewFormLink", viewerOf, async ({ params: { boardId }, viewer, raw }) => {
    const { key, ...form } = answered(await intake.renewLink(viewer, boardId), about(boardId));
    return { ...form, link: requestLink(baseOf(deps, raw), "form", key) };
  });
  openRoute(app, "requests", viewerOf, async ({ params: { boardId }, viewer }) => ({
    requests: answered(await intake.requests(viewer, boardId), about(boardId)),
  }));
  openRoute(app, "forgetRequester", viewerOf, async ({ params: { boardId, cardId }, viewer }) =>
    answered(await intake.forgetRequester(viewer, boardId, cardId), { boardId, what: "request", id: cardId }),
  );
}

function addRequesters(app: FastifyInstance, deps: IntakeDeps): void {
  const { viewerOf, now, mailer } = deps;
  const { intake } = deps.workspace;
  const tokens = createFormTokens(deps);
  const mayNotBeTooMany = createSendLimits(now);
  const sendLink = addRequestMails(app, { intake, mailer, now });

  openRoute(app, "openForm", viewerOf, async ({ body: { key } }) => {
    const form = await intake.openForm(key);
    if ("problem" in form) throw formProblem(form.problem);
    return { ...form, token: tokens.give(key), waitSeconds, sendsMail: mailer !== undefined };
  });
  openRoute(app, "sendRequest", viewerOf, async ({ body, raw }) => {
    const { key, token } = body;
    mayNotBeTooMany(raw.ip, key);
    const ids = tokens.check(key, token);
    if (ids === undefined) throw formProblem("form-stale");
    if ("waitMs" in ids) throw tooMany("too-many-sent", Math.ceil(ids.waitMs / 1000));
    const wish = wishIn(body);
    mustBeSent(await intake.send(key, wish, ids), wish);
    const mailed = wish.email !== undefined && (await sendLink("received", wish.email, ids.statusKey));
    return { link: requestLink(baseOf(deps, raw), "progress", ids.statusKey), mailed };
  });
  openRoute(app, "requestProgress", viewerOf, async ({ body: { key } }) => {
    const progress = await intake.progress(key);
    if ("problem" in progress) throw formProblem(progress.problem);
    return progress;
  });
  openRoute(app, "forgetRequest", viewerOf, async ({ body: { key } }) => {
    const forgotten = await intake.forgetMe(key);
    if ("problem" in forgotten) throw formProblem(forgotten.problem);
    return forgotten;
  });
}

interface Body {
  readonly title: string;
  readonly description?: string | undefined;
  readonly kind?: string | undefined;
  readonly due?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly size?: number | undefined;
  readonly own?: RequestWish["own"] | undefined;
}

/** What is asked for; what was left empty was not said. */
function wishIn({ title, description, kind, due, name, email, size, own }: Body): RequestWish {
  const said = Object.entries({ description, kind, due, name, email }).flatMap(([field, value]) =>
    value === undefined || value.trim() === "" ? [] : [[field, value.trim()]],
  );
  return {
    title: title.trim(),
    ...Object.fromEntries(said),
    ...(size !== undefined && { size }),
    ...(own !== undefined && { own }),
  };
}
