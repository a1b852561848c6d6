import { encode } from "uqr";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { QrPicture } from "./qr-picture.tsx";

afterEach(cleanup);

it("draws every dark module of the code and no other, with room around it", () => {
  const content = "otpauth://totp/Weir:ann%40example.org?issuer=Weir&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  render(<QrPicture content={content} label="QR code" />);
  const picture = screen.getByRole("img", { name: "QR code" });
  const { data, size } = encode(content, { ecc: "M", border: 4 });
  expect(picture.getAttribute("viewBox")).toBe(`0 0 ${size} ${size}`);
  const dark = new Set<string>();
  for (const [, x, y, run] of (picture.querySelector("path")?.getAttribute("d") ?? "").matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let at = 0; at < Number(run); at += 1) dark.add(`${Number(x) + at} ${y}`);
  const expected = data.flatMap((line, y) => line.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
  expect([...dark].toSorted()).toEqual(expected.toSorted());
  expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
});
