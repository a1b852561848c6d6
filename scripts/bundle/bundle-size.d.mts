export function bundleSize(code: string, folder: string): Promise<number>;
