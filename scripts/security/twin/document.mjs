const text = { type: "string" };
const json = (schema) => ({ content: { "application/json": { schema } } });
const object = (properties) => ({ type: "object", properties, required: Object.keys(properties) });
const problem = object({ type: text, code: text, title: text, status: { type: "integer" } });
const refused = { content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };

/** What the flawed twin says of itself. */
export const document = {
  openapi: "3.1.0",
  info: { title: "Flawed twin", version: "1" },
  components: { schemas: { Problem: problem } },
  paths: {
    "/hello": {
      get: {
        operationId: "hello",
        parameters: [{ in: "query", name: "name", required: true, schema: text }],
        responses: { 200: {}, default: refused },
      },
    },
    "/api/notes": {
      get: {
        operationId: "notes",
        parameters: [{ in: "query", name: "text", required: true, schema: text }],
        responses: { 200: json(object({ notes: { type: "array", items: { type: "object" } } })), default: refused },
      },
      post: {
        operationId: "createNote",
        requestBody: json(object({ text: { ...text, maxLength: 500 } })),
        responses: { 200: json(object({ text, letters: { type: "integer" } })), default: refused },
      },
    },
    "/api/files": {
      post: {
        operationId: "keepFile",
        requestBody: json(object({ text })),
        responses: { 200: json(object({})), default: refused },
      },
    },
  },
};
