import fc, { type IAsyncProperty, type IProperty, type Parameters } from "fast-check";

const most = 30;

/** What a property tries against a mutant: few cases, the same every time, and no search for a smaller failure. */
const few = <T>(params: Parameters<T> = {}): Parameters<T> => ({
  seed: 1,
  ...params,
  numRuns: Math.min(params.numRuns ?? most, most),
  endOnFailure: true,
});

/** fast-check as the tests of a mutant see it. */
export default {
  ...fc,
  assert: <T>(property: IProperty<T> & IAsyncProperty<T>, params?: Parameters<T>) => fc.assert(property, few(params)),
  check: <T>(property: IProperty<T> & IAsyncProperty<T>, params?: Parameters<T>) => fc.check(property, few(params)),
};
