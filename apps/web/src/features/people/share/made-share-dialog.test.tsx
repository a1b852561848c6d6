import { expect, test } from "vitest";
import { snippetOf } from "./made-share-dialog.tsx";

test("a note cannot break out of the page it is pasted into", () => {
  const html = snippetOf("https://weir.example.org/embed/s#k", `"><script>alert(1)</script> & co`);
  const host = document.createElement("div");
  host.innerHTML = html;
  expect(host.children.length).toBe(1);
  expect(host.querySelector("iframe")?.title).toBe(`"><script>alert(1)</script> & co`);
  expect(host.querySelector("iframe")?.getAttribute("src")).toBe("https://weir.example.org/embed/s#k");
});
