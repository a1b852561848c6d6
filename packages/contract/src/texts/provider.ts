/** Signing in with a provider (OpenID Connect): the way there, what went wrong, and being linked with it. */
export const providerTexts = {
  "provider.sign-in": "Sign in with {name}",
  "provider.or": "or",

  "provider.refused.sign-in-failed":
    "That did not work out: it took too long, was begun in another window, or was broken off there. Try it once more.",
  "provider.refused.not-let-in":
    "You are known there, but none of your groups is let in here, or your account is disabled. Ask whoever runs this workspace.",
  "provider.refused.provider-unreachable":
    "The sign-in provider does not answer as it should. Try again in a moment; whoever runs this workspace finds the reason in the server’s log.",
  "provider.refused.too-many-requests": "Too many attempts. Try again in a few minutes.",
  "provider.refused.identity-taken":
    "Another account here is linked with this sign-in. If that is yours too, unlink it there, or have an owner or admin remove it.",
  "provider.refused.linked-already": "Your account is linked with another sign-in. Unlink that one first.",
  "provider.refused.not-claimed": "This workspace has no owner yet. The server has printed a link for the first one.",
  "provider.refused.other": "That did not work out. Try it once more.",

  "provider.section.title": "Signing in with {name}",
  "provider.section.off": "Link your account, and you can sign in with {name} as well as with your password.",
  "provider.section.on": "You can sign in with {name} as well as with your password.",
  "provider.section.only":
    "{name} is your way in: you have no password here. If you need one, ask an owner or admin for a link.",
  "provider.section.since": "linked {when}",
  "provider.link": "Link with {name}",
  "provider.link-action": "Go there",
  "provider.linking": "One moment",
  "provider.unlink": "Unlink",
  "provider.unlink-question": "From then on you sign in with your password only.",
  "provider.unlink-of": "Unlink from {name}?",
  "provider.not-unlinked": "You are still linked: {why}",
  "provider.unlinked": "You are not linked with {name} any more.",

  "audit.member.arrived": "{by} signed in with the provider for the first time, and is {role}",
  "audit.member.placed": "The provider’s groups made {by}: {role}",
  "audit.identity.linked": "{by} linked their account with the sign-in provider",
  "audit.identity.unlinked": "{by} unlinked their account from the sign-in provider",
} as const;
