export const buildPlayground = (_: string): Promise<void> => Promise.resolve();
