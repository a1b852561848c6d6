import type { Viewer } from "@weir/domain";
import { expect } from "vitest";
import type { Access } from "../src/access/access.ts";
import { granted } from "./access-desk.ts";
import { codeApp } from "./second-factor-desk.ts";
import { type ModelFactor, type SecondFactorDeed, type Shown, typedFor } from "./second-factor-model.ts";

interface Person {
  password: string;
  factor?: ModelFactor | undefined;
}

/** What the deeds on second factors need of a story that is told. */
export interface SecondFactorStage {
  readonly access: Access;
  readonly viewer: Viewer;
  readonly session: string;
  /** Whoever asks; absent where they are nobody any more. */
  readonly asker: Person | undefined;
  readonly now: () => string;
  /** Whom a deed is about, and whether the model says that whoever asks may touch them. */
  readonly other: { readonly personId: string; readonly person: Person; readonly mayLose: boolean } | undefined;
  readonly fresh: () => string;
  /** All sessions of whoever asks have ended, and this one has begun. */
  readonly goesOn: (secret: string) => void;
  /** All sessions of the other have ended. */
  readonly endOther: () => void;
}

const done = (answer: object): boolean => !("problem" in answer || "denied" in answer);

/** The second step of signing in, for somebody whose password was right. */
export const enterWith = async (access: Access, ticket: string, person: Person, shows: Shown): Promise<object> => {
  const typed = typedFor(person.factor, shows);
  const answer = await access.signInWithCode(ticket, typed.code, "");
  expect([shows, done(answer)]).toEqual([shows, typed.isRight]);
  if (typed.isRight) typed.use();
  return answer;
};

/** Does a deed on access and on the model, and holds one answer against the other. */
export const actOnSecondFactors = async (deed: SecondFactorDeed, stage: SecondFactorStage): Promise<void> => {
  const { access, viewer, session, asker } = stage;
  const password = asker?.password ?? "";
  if (deed.deed === "lose") {
    if (stage.other === undefined) return;
    const { personId, person, mayLose } = stage.other;
    const answer = await access.resetSecondFactor(viewer, personId);
    expect(done(answer)).toBe(mayLose && person.factor !== undefined);
    if (!("secret" in answer)) return;
    expect(access.keyPurpose(answer.secret)).toEqual({ purpose: "reset" });
    person.factor = undefined;
    person.password = stage.fresh();
    expect(await access.reset(answer.secret, person.password)).toEqual({ personId });
    return stage.endOther();
  }
  const typed = typedFor(asker?.factor, deed.deed === "turn-on" ? "code" : deed.shows);
  const proof = { password, code: typed.code };
  switch (deed.deed) {
    case "turn-on": {
      const offered = await access.offerSecondFactor(viewer, session, proof);
      expect(done(offered)).toBe(asker !== undefined);
      if (!("address" in offered) || asker === undefined) return;
      const app = codeApp(offered.secret, stage.now);
      const on = granted(await access.confirmSecondFactor(viewer, session, app.code()));
      asker.factor = { app, usedCode: app.code(), left: [...on.recoveryCodes], used: asker.factor?.left ?? [] };
      return stage.goesOn(on.secret);
    }
    case "new-codes": {
      const renewed = await access.renewRecoveryCodes(viewer, session, proof);
      expect(done(renewed)).toBe(asker?.factor !== undefined && typed.isRight);
      if (!("recoveryCodes" in renewed) || asker?.factor === undefined) return;
      typed.use();
      const { app, usedCode, left } = asker.factor;
      asker.factor = { app, usedCode, left: [...renewed.recoveryCodes], used: left };
      return;
    }
    case "turn-off": {
      const off = await access.endSecondFactor(viewer, session, proof);
      expect(done(off)).toBe(asker?.factor !== undefined && typed.isRight);
      if (!("secret" in off) || asker === undefined) return;
      asker.factor = undefined;
      return stage.goesOn(off.secret);
    }
  }
};
