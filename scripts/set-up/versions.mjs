/** The one place that names the Node and pnpm Weir brings along. */
export const nodeFloor = [22, 17];
export const nodeVersion = "24.21.0";
export const pnpmVersion = "10.34.9";
