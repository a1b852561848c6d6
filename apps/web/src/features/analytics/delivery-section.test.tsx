import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { DeliverySection } from "./delivery-section.tsx";
import { useDelivery } from "./use-delivery.ts";

vi.mock("./use-delivery.ts", () => ({ useDelivery: vi.fn() }));
afterEach(cleanup);

const note = /filter is of cards/;
const shown = (told: boolean, isFiltered: boolean) => {
  const delivery = told ? { told, answers: [] } : { told };
  vi.mocked(useDelivery).mockReturnValue({ delivery, retry: () => undefined } as never);
  render(<DeliverySection boardId="b" from={undefined} to={undefined} isFiltered={isFiltered} />);
  const notes = screen.queryAllByText(note).length;
  cleanup();
  return notes;
};

it("says of a page of some cards that deployments are not filtered, where any were told", () => {
  expect([shown(true, true), shown(true, false), shown(false, true)]).toEqual([1, 0, 0]);
});
