import { LogWords } from "../event-log/event-log.ts";
import { logHistory } from "../event-log/log-history.ts";
import type { ForeignHistory } from "../foreign-history.ts";
import { BadInput } from "../import-problem.ts";
import type { Importer, ReadContext } from "../importer.ts";
import type { SniffedFile } from "../sniffed-file.ts";
import { oneXml } from "./one-xml.ts";
import { XesReader } from "./xes-reader.ts";
import { readXml } from "../guard/read-xml.ts";

const isLog = (file: SniffedFile): boolean => file.kind === "xml" && /^(\w+:)?log$/.test(file.root);

/** An event log as process mining tools write it (IEEE 1849), packed by gzip or not. */
export const xes: Importer = {
  id: "xes",
  title: "XES event log",
  detect: ([file, other]) => file !== undefined && other === undefined && isLog(file),
  read(files, context) {
    const { name, text, root } = oneXml(files);
    if (!/^(\w+:)?log$/.test(root)) throw new BadInput({ code: "bad-xes", file: name, row: 1, value: `<${root}>` });
    return historyOf(name, text, context);
  },
};

function historyOf(name: string, text: string, context: ReadContext): ForeignHistory {
  const words = new LogWords();
  const reader = new XesReader(name, context, words);
  readXml(name, text, reader);
  reader.throwProblems();
  const boardName = reader.logName || name.replace(/^.*\//, "").replace(/\.\w+$/, "");
  return logHistory(reader.cases, words, {
    system: "xes",
    boardId: reader.logName.slice(0, 200) || "log",
    boardName,
    warnings: reader.notes.list(),
    questions: [],
  });
}
