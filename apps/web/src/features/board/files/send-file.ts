import { attachmentPaths, fillPath, ProblemError, problemIn, UnreachableError, type AnswerOf } from "@weir/contract";
import { entry } from "../../../lib/entry.ts";

export interface FilePlace {
  readonly boardId: string;
  readonly cardId: string;
  readonly attachmentId: string;
}

/**
 * Sends a file and tells how much of it is there. By XMLHttpRequest: `fetch` tells nothing while it sends.
 *
 * @throws {@link ProblemError} where the server says no, {@link UnreachableError} where no answer came.
 */
export function sendFile(
  place: FilePlace,
  file: File,
  { name, signal, onSent }: { name: string; signal: AbortSignal; onSent: (share: number) => void },
): Promise<AnswerOf<"attach">> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", fillPath(attachmentPaths.attach, { ...place }, { name }));
    for (const [header, value] of Object.entries(entry().headers)) request.setRequestHeader(header, value);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new UnreachableError(undefined));
    request.onabort = () => reject(new UnreachableError("stopped"));
    request.onload = () => {
      const { status } = request;
      const json = async (): Promise<unknown> => JSON.parse(request.responseText) as unknown;
      if (status === 201) return void json().then((answer) => resolve(answer as AnswerOf<"attach">), reject);
      const headers = { get: (header: string) => request.getResponseHeader(header) };
      problemIn({ status, headers, json }).then((problem) => reject(new ProblemError(problem)), reject);
    };
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
