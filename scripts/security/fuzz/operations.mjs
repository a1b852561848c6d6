/** What costs the server much, or can be had a few times only: asked a quarter as often. */
const seldom = new Set(
  (
    "signIn signInWithCode signOut changePassword changeLogin resetPassword forgottenPassword claim acceptInvitation " +
    "offerSecondFactor renewRecoveryCodes endSecondFactor linkProvider removeAccount removeMember removeBoard " +
    "makeShare openShare importFile exportAccount check backup createDemo removeDemo advanceDemo"
  ).split(" "),
);
/** What ends the session it is sent with. */
export const replacing = new Set(
  (
    "signIn signInWithCode signOut claim acceptInvitation resetPassword changePassword endSecondFactor " +
    "confirmSecondFactor removeAccount"
  ).split(" "),
);
/** Thirty verbs behind one address. */
const often = new Set(["command", "boardCommand"]);

/**
 * The operations of an OpenAPI document, flat.
 * @param {object} document
 */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const [[type, media] = []] = Object.entries(operation.requestBody?.content ?? {});
      const name = operation.operationId ?? `${method} ${path}`;
      return {
        name,
        method: method.toUpperCase(),
        path,
        parameters: (operation.parameters ?? []).map((each) => resolved(each, document)),
        body: resolved(media?.schema, document),
        isForm: type === "multipart/form-data",
        responses: operation.responses,
        weight: seldom.has(name) ? 5 : often.has(name) ? 200 : 20,
      };
    }),
  );
}

/** A copy without references. */
function resolved(value, document) {
  if (Array.isArray(value)) return value.map((each) => resolved(each, document));
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string") {
    const keys = value.$ref.replace("#/", "").split("/");
    return resolved(
      keys.reduce((at, key) => at[key.replaceAll("~1", "/").replaceAll("~0", "~")], document),
      document,
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, document)]));
}
