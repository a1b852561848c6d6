import { afterEach, expect, test } from "vitest";
import { belongs, telling } from "../telling.ts";
import { speak } from "./languages.ts";
import { retold } from "./retold.ts";
import { asSpoken, speakBy } from "./spoken.ts";
import { text } from "./text.ts";

afterEach(() => speakBy({}));

const taken = telling("problem.team-taken", { name: "Suche" });
const many = telling("problem.too-many-sent", { seconds: 1 });

test("a server's sentence is told in English, and said anew in the language spoken", async () => {
  expect(taken.detail).toBe("There is a team called Suche already. Choose another name.");
  expect(retold(taken.said, taken.detail)).toBe(taken.detail);
  await speak("de");
  expect(retold(taken.said, taken.detail)).toContain("Ein Team namens Suche gibt es schon.");
  expect(retold(many.said, many.detail)).toContain("1 Sekunde warten");
  const { expected, said } = belongs("problem.password-long");
  expect(retold(said, expected)).toBe("ein Passwort mit höchstens 200 Zeichen");
});

test("what nobody here can say stays as it was told", async () => {
  await speak("de");
  expect([retold(undefined, "As told."), retold({ key: "problem.of-tomorrow" }, "As told.")]).toEqual([
    "As told.",
    "As told.",
  ]);
});

test("texts that were looked at before a language was known are said in it", async () => {
  const words = asSpoken({ "shell.loading": "Loading", "of.nobody": "English stays" });
  expect(words["shell.loading"]).toBe("Loading");
  await speak("de");
  expect([words["shell.loading"], words["of.nobody"], text("board.undo")]).toEqual([
    "Wird geladen",
    "English stays",
    "Rückgängig",
  ]);
});
