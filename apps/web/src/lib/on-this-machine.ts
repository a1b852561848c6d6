const local = /^(?:localhost|127\.|\[::1\])/;

/** Whether a link leads to this machine, and so nobody else anywhere. */
export const onThisMachine = (link: string): boolean => local.test(new URL(link).hostname);
