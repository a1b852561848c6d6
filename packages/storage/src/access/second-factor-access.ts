import type { Instant, Viewer } from "@weir/domain";
import type { Answer, Secret } from "./access.ts";

/** Whether somebody has to show a code when they sign in. */
type SecondFactorInfo =
  /** `needed`: they have to, and until it is on there is nothing else for them. */
  | { readonly on: false; readonly needed: boolean }
  | { readonly on: true; readonly needed: boolean; readonly since: Instant; readonly recoveryCodesLeft: number };

/** What an app for codes is told; it is not answered again. */
interface OfferedSecondFactor {
  /** Base32, for those who type it. */
  readonly secret: string;
  /** `otpauth://totp/...`, for a QR code. */
  readonly address: string;
  readonly expiresAt: Instant;
}

/** Shown once; each stands in for a code, once. */
interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

/** That it is really them who sits there: the password, and a code where there is a second factor. */
export interface ProofWords {
  readonly password: string;
  /** Six digits of the app, or a recovery code. */
  readonly code?: string;
}

/**
 * The second thing that local accounts may ask for: a code of an app (RFC 6238), or a recovery code. Turning it on,
 * changing and ending it end every other session; the one that asked gets a new secret.
 */
export interface SecondFactorAccess {
  secondFactor(viewer: Viewer): Answer<SecondFactorInfo>;
  /** A new secret, to be confirmed from the same session. Where there is a second factor already, it stays until then. */
  offerSecondFactor(viewer: Viewer, session: string, proof: ProofWords): Promise<Answer<OfferedSecondFactor>>;
  /** Turns it on with the first code of the secret that was offered. */
  confirmSecondFactor(viewer: Viewer, session: string, code: string): Promise<Answer<Secret & RecoveryCodes>>;
  /** Ten new ones; those of before are good for nothing. */
  renewRecoveryCodes(viewer: Viewer, session: string, proof: ProofWords): Promise<Answer<RecoveryCodes>>;
  /** Turns it off, where not everybody needs it. Who has a password too short to stand alone has to choose another one, `next`. */
  endSecondFactor(
    viewer: Viewer,
    session: string,
    proof: ProofWords & { readonly next?: string },
  ): Promise<Answer<Secret>>;
  /**
   * For somebody who lost it: takes the second factor and the password away, and answers a link for a new password.
   * Nobody does that for themselves, and only owners for owners.
   */
  resetSecondFactor(viewer: Viewer, personId: string): Promise<Answer<Secret>>;

  /** Who is half signed in with this ticket. */
  ticketHolder(ticket: string): Answer<{ readonly personId: string }>;
  /** The second step of signing in: the ticket says that the password was right. */
  signInWithCode(ticket: string, code: string, agent: string): Promise<Answer<Secret & { readonly personId: string }>>;
}
