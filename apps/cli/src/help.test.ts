import { speakBy, translations } from "@weir/contract";
import { afterEach, expect, test } from "vitest";
import { run } from "./program.ts";

afterEach(() => speakBy({}));

async function help(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const io = { cwd: "/", home: "/", env: {}, isTerminal: false, now: () => "", newId: () => "" };
  const code = await run([...words, "--help"], {
    ...io,
    out: (line) => void lines.push(line),
    err: expect.unreachable,
  });
  expect(code).toBe(0);
  return lines.join("\n");
}

test("help tells what may be given and what holds otherwise", async () => {
  const said = (await help("analyse")).replaceAll(/\s+/g, " ");
  expect(said).toMatch(/^Usage: weir analyse .* Arguments: .* Options: /);
  expect(said).toContain("(one of elapsed, inclusive, working; default elapsed)");
  expect(said).toContain("-h, --help show this help");
  expect(said).not.toMatch(/\[\]|undefined|false/);
});

test("help is in the language spoken, with its headings, down to the verbs of verbs", async () => {
  speakBy(await translations.de());
  for (const words of [[], ["analyse"], ["admin"], ["admin", "reset-link"]])
    expect(await help(...words)).not.toMatch(/Usage:|Arguments:|Options:|Commands:|display help|choices|default/);
});
