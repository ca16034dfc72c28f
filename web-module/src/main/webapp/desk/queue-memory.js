/**
 * The list a clerk came from, so that the key for the next case leads down it. It lives as long as the window.
 */
/** @type {{ certificates: string[], visits: string[], registrations: string[], pregnancies: string[], certificatesAddress: string, registrationsAddress: string }} */
export const memory = { certificates: [], visits: [], registrations: [], pregnancies: [], certificatesAddress: '/', registrationsAddress: '/registrations' };

/**
 * @param {string[]} ids
 * @param {string} id
 * @returns {string | undefined} the one below `id`
 */
export function after(ids, id) {
  return ids[ids.indexOf(id) + 1];
}
