import type { Answer, TestApp } from "./test-app.ts";

export interface UploadFile {
  readonly name: string;
  readonly content: string | Buffer;
  /** Name of its part of the form; `file` unless said otherwise. */
  readonly part?: string;
}

/** A multipart body as a browser would send it. */
export function formOf(
  files: readonly UploadFile[],
  fields: Readonly<Record<string, string>> = {},
): { body: Buffer; type: string } {
  const boundary = "weir-test-boundary";
  const head = (name: string, more: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`${head(name, "")}${value}\r\n`)),
    ...files.flatMap(({ name, content, part = "file" }) => [
      Buffer.from(head(part, `; filename="${name}"`)),
      Buffer.from(content),
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { body: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` };
}

/** Hands files in, to look at (`preview`) or to take in. */
export function upload(
  to: TestApp,
  files: readonly UploadFile[],
  { preview = false, ...fields }: { readonly preview?: boolean } & Readonly<Record<string, string | boolean>> = {},
): Promise<Answer> {
  const { body, type } = formOf(files, fields as Record<string, string>);
  return to.send("POST", `/api/imports${preview ? "?preview=true" : ""}`, body, { "content-type": type });
}
