import type { Instant, Viewer } from "@weir/domain";
import type { Answer, Invitation, Secret } from "./access.ts";
import type { Identity } from "./identities.ts";
import type { ProofWords } from "./second-factor-access.ts";

/** Somebody whom a sign-in provider vouches for. */
export interface Arrival extends Identity {
  /** What the provider calls them; only for an account that begins. */
  readonly name: string;
  /** What they would sign in with; another is made of it where somebody has it. */
  readonly login: string;
}

/** What is configured of those who come by a provider. */
export interface Placement {
  /** What they are, by their groups or for everybody; absent: nobody lets them in. */
  readonly role?: Invitation["role"];
  /** Also of those who have an account already, each time they come. Else it is for those who begin. */
  readonly eachTime: boolean;
}

/** How somebody is linked with the provider. */
export interface ProviderLink {
  /** Absent: they are not. */
  readonly linkedAt?: Instant;
  /** Nobody knows their password: the provider is their only way in. */
  readonly onlyWayIn: boolean;
}

/**
 * Signing in with what a provider says (OpenID Connect). An account belongs to an identity, by issuer and subject: an
 * e-mail address, a name, or a login never leads to an account that is there already.
 */
export interface ProviderAccess {
  /**
   * A session for whoever the identity is linked with, or else a new account. What the groups took away is gone here,
   * sessions and tokens too; owners keep what owners gave them.
   */
  arrive(
    arrival: Arrival,
    placement: Placement,
    agent: string,
  ): Promise<Answer<Secret & { readonly personId: string }>>;
  /** Before somebody goes to the provider to be linked: another way in is for nobody who just sits at their session. */
  mayLink(viewer: Viewer, proof: ProofWords): Promise<Answer<{ readonly may: true }>>;
  /** Links whoever is signed in, by a session and no token, with an identity that is nobody else's. */
  linkIdentity(viewer: Viewer, identity: Identity): Promise<Answer<{ readonly linked: true }>>;
  /** Unlinks them; who has no password stays linked. */
  unlinkIdentity(viewer: Viewer): Promise<Answer<{ readonly unlinked: true }>>;
  providerLink(viewer: Viewer): Answer<ProviderLink>;
}
