/**
 * What was done in the hall and has not reached the city yet, in this browser's own database: it outlives a page, a tab and a gap of
 * the network. Each act belongs to whoever did it; nobody else's sign-in sends it.
 *
 * @typedef {{ key: string, owner: string, at: string, path: string, body: any, checkup: string, station: string, label: string,
 *             refusal: import('../shared/problem.js').ProblemFacts | null }} Act
 */

const NAME = 'hagukumi-hall';
/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('acts', { keyPath: 'key' });
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      request.result.onclose = () => {
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** @param {IDBTransactionMode} mode */
async function acts(mode) {
  try {
    return (await database()).transaction(['acts'], mode).objectStore('acts');
  } catch (failed) {
    // Cleared under our hands by a sign-out: a new connection finds an empty database.
    if (!(failed instanceof DOMException)) throw failed;
    opened = null;
    return (await database()).transaction(['acts'], mode).objectStore('acts');
  }
}

export const hallStore = {
  /** @param {string} owner @returns {Promise<Act[]>} in the order in which they were done */
  async of(owner) {
    const all = /** @type {Act[]} */ (await done((await acts('readonly')).getAll()));
    return all.filter((act) => act.owner === owner).sort((one, other) => (one.at < other.at ? -1 : 1));
  },
  /** @param {Act} act */
  keep: async (act) => done((await acts('readwrite')).put(act)),
  /** @param {string} key */
  forget: async (key) => done((await acts('readwrite')).delete(key)),
};
