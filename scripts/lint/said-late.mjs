/** A sentence is said when it is asked for: while a file is read the language is not known yet, and it would be English. */
const message = "A file is read before the language is known: say this inside of a function, when it is needed.";

export const saidLate = {
  create(context) {
    if (!/(^|\/)apps\/\w+\/src\//.test(context.filename) || /\.test\.tsx?$/.test(context.filename)) return {};
    return {
      CallExpression(node) {
        if (!/^(?:say\w*|text|locale)$/.test(node.callee.name ?? "")) return;
        for (let around = node.parent; around; around = around.parent) if (/Function/.test(around.type)) return;
        context.report({ node, message });
      },
    };
  },
};
