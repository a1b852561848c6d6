// What somebody wrote is read as Markdown, and nothing of it becomes anything but words, links and their order.
import { cleanup, render } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { corpus } from "../../../testing/xss/corpus.ts";
import { Markdown } from "./markdown.tsx";

afterEach(cleanup);

const Mention = ({ personId }: { personId: string }) => <b data-person={personId}>{`@${personId}`}</b>;
const shown = (text: string): HTMLElement => render(<Markdown text={text} Mention={Mention} />).container;
const html = (text: string): string => shown(text).firstElementChild?.innerHTML ?? "";

const known: ReadonlySet<string> = new Set(
  "div p h4 h5 h6 ul ol li input blockquote pre code table thead tbody tr th td hr br strong em del a b".split(" "),
);
const knownAttributes: ReadonlySet<string> = new Set(
  "class data-written role aria-label tabindex type disabled readonly href target rel style start data-person".split(
    " ",
  ),
);

/** What stands in a text that must not. */
function foreign(container: HTMLElement): string[] {
  const found: string[] = [];
  for (const element of container.querySelectorAll("*")) {
    if (!known.has(element.localName)) found.push(element.outerHTML);
    for (const { name } of element.attributes)
      if (!knownAttributes.has(name)) found.push(`${name} of ${element.outerHTML}`);
    const address = element.getAttribute("href");
    if (address === null) continue;
    if (!/^(?:https?:|mailto:)/i.test(address)) found.push(address);
    if (element.getAttribute("rel") !== "noopener nofollow") found.push(element.outerHTML);
  }
  return found;
}

const wrappings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `[x](${text})`,
  (text) => `[x](<${text}>)`,
  (text) => `![x](${text})`,
  (text) => `[![${text}](${text})](${text})`,
  (text) => `<${text}>`,
  (text) => `> - **${text}**`,
  (text) => `| a |\n| - |\n| ${text} |`,
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => `[x][y]\n\n[y]: ${text}`,
];

test("hostile texts stay texts, however they are wrapped", () => {
  for (const text of corpus) {
    const wrapped = wrappings.map((wrap) => wrap(text));
    expect([
      text,
      foreign(render(wrapped.map((each) => <Markdown key={each} text={each} Mention={Mention} />)).container),
    ]).toEqual([text, []]);
    cleanup();
  }
});

test("so does whatever else is put together from the signs of Markdown", () => {
  const piece = fc.constantFrom(
    ..."*_`[]()<>!#|~\\&\n:- ".split(""),
    ..."http://a.b javascript:x data:,x //c.d www.e.f g@h.i <@ada> <@a_b@c.d> <img src=x> </p> 1. [x] \t word".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(foreign(shown(pieces.join("")))).toEqual([]);
      cleanup();
    }),
  );
});

test("a twin that took addresses as they come would be seen", () => {
  const { container } = render(<a href="javascript:alert(1)">x</a>);
  expect(foreign(container)).not.toEqual([]);
});

test("links lead to the web or a mailbox, and elsewhere not at all", () => {
  const addressesIn = (text: string) => [...shown(text).querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(addressesIn("[a](https://a.example) www.b.example c@d.example <mailto:e@f.example>")).toEqual([
    "https://a.example",
    "http://www.b.example",
    "mailto:c@d.example",
    "mailto:e@f.example",
  ]);
  cleanup();
  expect(addressesIn("[a](//b.example) [c](/boards/x) [d](#e) [f](ftp://g.example) <irc://h.example>")).toEqual([]);
});

test("a picture is a link to it, and loads nothing", () => {
  const container = shown("![The plan](https://a.example/plan.png)");
  expect(container.querySelector("img")).toBeNull();
  expect(container.querySelector("a")?.textContent).toBe("Picture: The plan");
  cleanup();
  expect(html("[![a](https://b.example)](https://c.example)")).toMatch(
    /^<p><a href="https:..c.example"[^>]*>Picture: a<.a><.p>$/,
  );
});

test("lines stay lines, and nothing that was typed vanishes", () => {
  expect(html("One\ntwo <b>three</b>")).toBe("<p>One<br>\ntwo &lt;b&gt;three&lt;/b&gt;</p>");
  expect(shown("[a]: b\n\nNote[^1]\n\n[^1]: more").textContent).toContain("[^1]: more");
  cleanup();
  expect(html("    four spaces")).toBe("<p>four spaces</p>");
});

test("mentions are shown wherever they stand, and are no addresses", () => {
  const container = shown("<@ada> **<@a_b_c>** <@x@y.example> `<@eve>`\n\n[see <@bo>](https://a.example)");
  expect([...container.querySelectorAll("[data-person]")].map((one) => one.textContent)).toEqual([
    "@ada",
    "@a_b_c",
    "@x@y.example",
    "@eve",
    "@bo",
  ]);
  expect(container.textContent).not.toMatch(/\p{Co}/u);
  cleanup();
  const { container: plain } = render(<Markdown text="<@ada>" />);
  expect(plain.textContent).toBe("<@ada>");
});

test("steps are read only, and say what they are", () => {
  const boxes = [...shown("- [x] One\n- [ ] Two").querySelectorAll("input")];
  expect(boxes.map((box) => [box.disabled, box.checked, box.getAttribute("aria-label")])).toEqual([
    [true, true, "Done"],
    [true, false, "To do"],
  ]);
});

test("what would hold up the page is shown as it was typed", () => {
  for (const text of [">".repeat(40_000), `${"> - ".repeat(20)}x`, "~~a".repeat(10_000)]) {
    expect(shown(text).textContent).toBe(text);
    cleanup();
  }
});
