import { keyLink } from "@weir/contract";
import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import { askingSession } from "./asking-session.ts";
import { baseOf } from "../../base-of.ts";
import type { AccessDeps } from "./plugin.ts";
import { agentOf, enter, hand } from "./session.ts";
import { triedCode, triedProof } from "./tried-proof.ts";

/** The second step of signing in, and what people and admins do about second factors. */
export function addSecondFactor(app: FastifyInstance, deps: AccessDeps): void {
  const { access, viewerOf } = deps;

  openRoute(app, "signInWithCode", viewerOf, async ({ body: { ticket, code }, raw, reply }) => {
    const { personId } = answered(access.ticketHolder(ticket));
    const attempt = { source: raw.ip, account: personId };
    const begun = await triedCode(deps, code, attempt, () => access.signInWithCode(ticket, code, agentOf(raw)));
    return enter(deps, { raw, reply }, answered(begun));
  });

  openRoute(app, "secondFactor", viewerOf, ({ viewer }) => answered(access.secondFactor(viewer)));

  openRoute(app, "offerSecondFactor", viewerOf, async ({ body: { password, code }, viewer, raw }) => {
    const { personId, session } = askingSession(deps, viewer, raw);
    const attempt = { source: raw.ip, account: personId };
    const proof = { password, ...(code !== undefined && { code }) };
    return answered(await triedProof(deps, code, attempt, () => access.offerSecondFactor(viewer, session, proof)));
  });

  openRoute(app, "confirmSecondFactor", viewerOf, async ({ body: { code }, viewer, raw, reply }) => {
    const { session } = askingSession(deps, viewer, raw);
    const { recoveryCodes, ...next } = answered(await access.confirmSecondFactor(viewer, session, code));
    hand(deps, reply, next);
    return { recoveryCodes };
  });

  openRoute(app, "renewRecoveryCodes", viewerOf, async ({ body, viewer, raw }) => {
    const { personId, session } = askingSession(deps, viewer, raw);
    const attempt = { source: raw.ip, account: personId };
    const renewed = await triedProof(deps, body.code, attempt, () => access.renewRecoveryCodes(viewer, session, body));
    return answered(renewed, secondFactorOf(personId));
  });

  openRoute(app, "endSecondFactor", viewerOf, async ({ body: { next, ...proof }, viewer, raw, reply }) => {
    const { personId, session } = askingSession(deps, viewer, raw);
    const attempt = { source: raw.ip, account: personId };
    const wish = { ...proof, ...(next !== undefined && { next }) };
    const ended = await triedProof(deps, proof.code, attempt, () => access.endSecondFactor(viewer, session, wish));
    hand(deps, reply, answered(ended, { ...secondFactorOf(personId), field: "next" }));
    return { ended: true };
  });

  openRoute(app, "resetSecondFactor", viewerOf, async ({ params: { personId }, viewer, raw }) => {
    const { secret, expiresAt } = answered(await access.resetSecondFactor(viewer, personId), secondFactorOf(personId));
    return { link: keyLink(baseOf(deps, raw), "reset", secret), expiresAt };
  });
}

const secondFactorOf = (personId: string) => ({ what: "second factor of", id: personId });
