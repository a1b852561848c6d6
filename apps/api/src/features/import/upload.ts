import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { problemOf, telling } from "@weir/contract";
import type { FastifyRequest } from "fastify";
import { discardBody } from "../../plugins/discard-body.ts";
import { RequestProblem, invalid, malformed, tooLarge, unsupportedType } from "../../problems.ts";

/** A file as it was handed in, kept on disk: what is refused must not cost memory. */
export interface SpooledFile {
  readonly name: string;
  readonly path: string;
  /** Of its bytes (SHA-256): tells a retry from another file. */
  readonly digest: string;
}

export interface Upload {
  readonly files: readonly SpooledFile[];
  readonly fields: Readonly<Record<string, string>>;
  discard(): Promise<void>;
}

const mostFiles = 5_000;
const longestField = 1024 ** 2;

/**
 * Takes a multipart form in, files to disk. More than `maxBytes` of files stop the reading with
 * 413; the rest of the body is thrown away unseen, so that the sender gets to read why.
 */
export async function receiveUpload(
  request: FastifyRequest,
  maxBytes: number,
  received: (share: number) => void = () => undefined,
): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new RequestProblem(
      unsupportedType(request.headers["content-type"], "multipart/form-data with a part named file"),
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "weir-import-"));
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    if (Number(request.headers["content-length"] ?? 0) > maxBytes + longestField)
      throw new RequestProblem(tooLarge(maxBytes));
    return { ...(await readParts(request, folder, maxBytes, shareOf(request, received))), discard };
  } catch (error) {
    request.raw.unpipe();
    discardBody(request.raw);
    await discard();
    throw problemIn(error);
  }
}

/** What the form's reader says about a form it cannot read; failures of the system stay what they are. */
function problemIn(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RequestProblem) return error;
  const code = "code" in error ? String(error.code) : "";
  if (code === "ENOSPC") return new RequestProblem(problemOf("storage-full", telling("problem.storage-full")));
  return code === "" || code.startsWith("FST_") ? new RequestProblem(malformed(error.message)) : error;
}

/** Tells which share of the body has come, of one that says how long it is. */
function shareOf({ headers }: FastifyRequest, received: (share: number) => void): (bytes: number) => void {
  const length = Number(headers["content-length"] ?? 0);
  let come = 0;
  return (bytes) => {
    come += bytes;
    if (length > 0) received(Math.min(1, come / length));
  };
}

async function readParts(
  request: FastifyRequest,
  folder: string,
  maxBytes: number,
  came: (bytes: number) => void,
): Promise<Pick<Upload, "files" | "fields">> {
  const files: SpooledFile[] = [];
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  const limits = {
    files: mostFiles,
    fields: 20,
    fieldSize: longestField,
    fieldNameSize: 100,
    fileSize: maxBytes + 1,
    headerPairs: 20,
  };
  let left = maxBytes;
  for await (const part of request.parts({ limits })) {
    if (part.type === "field") {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    if (part.fieldname === "workflow") {
      fields["workflow"] = await workflowIn(part.file);
      continue;
    }
    if (part.fieldname !== "file")
      throw new RequestProblem(invalid([{ path: part.fieldname, expected: "files in parts named file" }]));
    const path = join(folder, String(files.length));
    const { bytes, digest } = await spool(part.file, path, left, came);
    left -= bytes;
    if (left < 0) throw new RequestProblem(tooLarge(maxBytes));
    files.push({ name: part.filename || "file", path, digest });
  }
  if (files.length === 0) throw new RequestProblem(invalid([{ path: "file", expected: "the file to import" }]));
  return { files, fields };
}

/** A workflow that was handed in as the file it is, not as text. */
async function workflowIn(source: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let left = longestField;
  for await (const chunk of source) {
    left -= chunk.length;
    if (left < 0) throw new RequestProblem(tooLarge(longestField));
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new RequestProblem(invalid([{ path: "workflow", expected: "text in UTF-8" }]));
  return bytes.toString();
}

/** How many bytes were written, and their digest; stops one chunk beyond `limit`. */
async function spool(
  source: Readable,
  path: string,
  limit: number,
  came: (bytes: number) => void,
): Promise<{ readonly bytes: number; readonly digest: string }> {
  let bytes = 0;
  const hash = createHash("sha256");
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      came(chunk.length);
      if (bytes > limit) return;
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(source, counted, createWriteStream(path));
  return { bytes, digest: hash.digest("base64url") };
}
