/** Signing in, the links that lead to it, and what belongs to people. */
export const peoplePages = [
  "/sign-in",
  "/claim",
  "/join",
  "/reset",
  "/account",
  "/inbox",
  "/people",
  "/people/teams",
  "/audit",
] as const;
export type PeoplePage = (typeof peoplePages)[number];

/** For those who are not signed in: nothing sends them away from there. */
export const openPages: readonly string[] = peoplePages.slice(0, 4);

let leaving = false;

/** To where a second factor is turned on: until then nothing else is there for them. */
export function goToAccount(): void {
  if (leaving || location.pathname === "/account") return;
  leaving = true;
  location.replace("/account");
}

/** To the sign-in page, and from there back to here. A whole new page: nothing of what was seen stays behind. */
export function goToSignIn(): void {
  const { pathname, search } = location;
  if (leaving || openPages.includes(pathname)) return;
  leaving = true;
  location.replace(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
}
