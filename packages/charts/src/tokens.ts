import { oklchToHex } from "./color.ts";

/** The two themes every colour is given in. */
export type Theme = "light" | "dark";

/** Colours by meaning. Red is only for "wrong now", amber for "soon", the accent for action. */
export type Tone = "surface" | "ground" | "ink" | "muted" | "line" | "grid" | "accent" | "danger" | "warning";

/** A colour of a mark: a tone, or a place (0..1) on the stage ramp. */
export type Paint = Tone | { readonly ramp: number };

/** The values of the web client's tokens; a test over there holds the two equal. */
const tones: Readonly<Record<Theme, Readonly<Record<Tone, string>>>> = {
  light: {
    surface: "#ffffff",
    ground: "#f5f6f8",
    ink: "#14181d",
    muted: "#586170",
    line: "#838d98",
    grid: "#dfe3e8",
    accent: "#1f5fc4",
    danger: "#c0242c",
    warning: "#8f5600",
  },
  dark: {
    surface: "#14171b",
    ground: "#0e1013",
    ink: "#e8ebef",
    muted: "#9ba5b3",
    line: "#717c88",
    grid: "#262b32",
    accent: "#74aaff",
    danger: "#ff8078",
    warning: "#dfa541",
  },
};

/** Ends of the stage ramp: pale at the first stage, deep at the last, in both themes. */
const rampEnds = {
  light: { from: { lightness: 0.92, chroma: 0.035, hue: 200 }, to: { lightness: 0.45, chroma: 0.1, hue: 248 } },
  dark: { from: { lightness: 0.88, chroma: 0.05, hue: 200 }, to: { lightness: 0.42, chroma: 0.1, hue: 252 } },
} as const;

/** Dots and bars that stand for items, not for a stage. */
export const markPaint: Paint = { ramp: 0.62 };

/** Type sizes in px; charts use the three smallest, headings the others. */
export const typeScale = [12, 13, 14, 16, 20] as const;
export type TypeSize = (typeof typeScale)[number];

/** Type families, weights, the grid and the corner every drawing shares. */
export const fontFamily = '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", sans-serif';
export const fontWeights = { regular: 400, strong: 600 } as const;
export const gridUnit = 4;
export const cornerRadius = 6;

/**
 * Where a stage lies on the ramp (0..1): flow order, light to dark.
 * A board with one stage takes the middle.
 */
export function stageRamp(index: number, count: number): number {
  return count <= 1 ? 0.5 : Math.min(1, Math.max(0, index / (count - 1)));
}

/** A paint as `#rrggbb` in one theme. A ramp place outside 0..1 is clamped. */
export function paintHex(paint: Paint, theme: Theme): string {
  if (typeof paint === "string") return tones[theme][paint];
  const { from, to } = rampEnds[theme];
  const t = Math.min(1, Math.max(0, paint.ramp));
  const mix = (a: number, b: number): number => a + (b - a) * t;
  return oklchToHex({
    lightness: mix(from.lightness, to.lightness),
    chroma: mix(from.chroma, to.chroma),
    hue: mix(from.hue, to.hue),
  });
}

/** A paint as a CSS colour that follows `color-scheme`: `light-dark(#.., #..)`. */
export function paintCss(paint: Paint): string {
  return `light-dark(${paintHex(paint, "light")}, ${paintHex(paint, "dark")})`;
}

/** The colour of a stage for board headers, diagram bands and the map alike. */
export function stageColor(index: number, count: number): string {
  return paintCss({ ramp: stageRamp(index, count) });
}
