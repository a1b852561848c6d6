/** The plain text of Jira's rich text document, or of a text that is plain already. */
export function plainText(body: unknown): string {
  if (typeof body === "string") return body;
  if (typeof body !== "object" || body === null) return "";
  const own = "text" in body && typeof body.text === "string" ? body.text : "";
  const content = "content" in body && Array.isArray(body.content) ? body.content : [];
  const inner = content.map(plainText).join("");
  const isBlock =
    "type" in body && typeof body.type === "string" && /^(paragraph|heading|listItem|codeBlock)$/.test(body.type);
  return own + inner + (isBlock ? "\n" : "");
}
