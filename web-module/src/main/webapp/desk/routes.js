/** @type {import('../shared/shell.js').Route[]} */
export const routes = [];
