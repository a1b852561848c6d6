export function compile(module: string, folder: string): Promise<string>;
