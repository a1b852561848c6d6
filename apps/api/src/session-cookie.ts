/** A cookie that carries a secret. Scripts of a page never see it, and other sites' forms do not send it. */
export interface SecretCookie {
  /** The secret a request brought along. */
  in(cookies: string | undefined): string | undefined;
  /** The header that hands a secret out, to be kept until it is over. */
  holding(secret: string, secondsLeft: number): string;
  /** The header that takes it back. */
  readonly gone: string;
}

/** The cookie that carries a session's secret. */
export type SessionCookie = SecretCookie;

export const sessionCookie = (options: { readonly secure: boolean }): SessionCookie => secretCookie("weir", options);

/**
 * Where people come by TLS the name begins with `__Host-`: a browser then takes the cookie from this very host only,
 * and never over plain HTTP. It refuses that name where there is no TLS, so it is a plain one there.
 */
export function secretCookie(plainName: string, { secure }: { readonly secure: boolean }): SecretCookie {
  const name = secure ? `__Host-${plainName}` : plainName;
  const rules = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return {
    in: (cookies) => (cookies === undefined ? undefined : valueIn(cookies, name)),
    holding: (secret, secondsLeft) => `${name}=${secret}; ${rules}; Max-Age=${Math.max(0, Math.floor(secondsLeft))}`,
    gone: `${name}=; ${rules}; Max-Age=0`,
  };
}

/** What a request brought along under a name. */
export function valueIn(cookies: string, name: string): string | undefined {
  for (const pair of cookies.split(";")) {
    const [key = "", value = ""] = pair.trim().split("=", 2);
    if (key === name) return value === "" ? undefined : value;
  }
  return undefined;
}
