import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../set-up/places.mjs";

const pages = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "samples" ? [] : pages(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });

const own = ["README.md", "CONTRIBUTING.md", "SECURITY.md"]
  .map((name) => join(root, name))
  .filter((path) => existsSync(path));
/** Pages of a package that is published: what they link to must come along. */
const library = join(root, "packages", "flow-metrics");
const published = [join(library, "README.md"), ...pages(join(library, "docs"))];
const all = [...own, ...pages(join(root, "docs")), ...published];

/** Links to files of this project: what stands between `](` and `)`, without addresses and anchors. */
const linksIn = (text) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1].split("#")[0])
    .filter((link) => link !== "" && !/^[a-z]+:/.test(link));

/** Files named in backticks that look like paths of this project. */
const filesNamedIn = (text) =>
  [...text.matchAll(/`((?:apps|packages|scripts|docs)\/[\w./-]+\.\w+)`/g)].map((match) => match[1]);

describe("documentation", () => {
  it.each(all.map((path) => [path.slice(root.length + 1), path]))("%s links to what is there", (_name, path) => {
    const text = readFileSync(path, "utf8");
    const missing = [
      ...linksIn(text).filter((link) => !existsSync(join(dirname(path), link))),
      ...filesNamedIn(text).filter((file) => !existsSync(join(root, file))),
    ];
    expect(missing).toEqual([]);
  });

  it("of a published package links to nothing outside of it", () => {
    const outside = published.flatMap((path) =>
      linksIn(readFileSync(path, "utf8"))
        .map((link) => relative(library, join(dirname(path), link)))
        .filter((link) => !/^(README\.md|docs\/|LICENSE$)/.test(link)),
    );
    expect(outside).toEqual([]);
  });

  it("sees a link that leads nowhere", () => {
    expect(linksIn("[a](nowhere.md) [b](https://example.org) [c](#here)")).toEqual(["nowhere.md"]);
  });
});
