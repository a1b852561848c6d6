/** In tests of a real browser, what may still be on its way is asked until it holds, never read once. */

/** Asked of a page, these answer what happens to stand there at that moment. */
const readings = new Set(
  (
    "count textContent innerText innerHTML inputValue getAttribute boundingBox allTextContents allInnerTexts " +
    "isVisible isHidden isEnabled isDisabled isChecked isEditable evaluate evaluateAll title layout boardEvents"
  ).split(" "),
);

/** These answer once what they ask for is through: an answer of HTTP, a judgement that waits itself. */
const settled = new Set(["json", "status", "brokenRules", "walk", "walkAddresses"]);

const message =
  "A page, and the server behind it, may not be there yet: write `await expect.poll(async () => …)`, or wait for the locator, instead of reading once.";

const nameOf = (call) => call.callee?.property?.name ?? call.callee?.name;

/** Every node inside of one, functions left out: what they hold runs later. */
function* inside(node) {
  if (node === null || typeof node?.type !== "string" || /Function/.test(node.type)) return;
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key === "parent") continue;
    for (const each of Array.isArray(value) ? value : [value]) yield* inside(each);
  }
}

/** Whether what is awaited was settled, itself or by what is asked of it. */
function isSettled(awaited, root) {
  for (let node = awaited; node !== root.parent && node !== null; node = node.parent)
    if (node.type === "CallExpression" && settled.has(nameOf(node))) return true;
  return awaited.argument.type === "CallExpression" && settled.has(nameOf(awaited.argument));
}

function readsOnce(subject) {
  return [...inside(subject)].some(
    (node) =>
      (node.type === "AwaitExpression" && !isSettled(node, subject)) ||
      (node.type === "CallExpression" && node.callee.type === "MemberExpression" && nameOf(node) === "url"),
  );
}

/** Whether a name stands for what was read of a page once, as in `const n = await cards.count()`. */
function isRead(definition) {
  const read = definition.node?.init;
  return (
    read?.type === "AwaitExpression" &&
    [...inside(read)].some((node) => node.type === "CallExpression" && readings.has(nameOf(node)))
  );
}

export const askedOnce = {
  create(context) {
    if (!/apps\/web\/system\/[^/]+\.test\.ts$/.test(context.filename.replaceAll("\\", "/"))) return {};
    const definitions = (identifier) => {
      for (let scope = context.sourceCode.getScope(identifier); scope; scope = scope.upper) {
        const variable = scope.set.get(identifier.name);
        if (variable) return variable.defs;
      }
      return [];
    };
    return {
      CallExpression(node) {
        const [subject] = node.arguments;
        if (node.callee.name !== "expect" || subject === undefined) return;
        const names = [...inside(subject)].filter(({ type }) => type === "Identifier");
        if (readsOnce(subject) || names.some((name) => definitions(name).some(isRead)))
          context.report({ node, message });
      },
    };
  },
};
