export const ownSamples: string;
export function samplesFolder(): string | undefined;
