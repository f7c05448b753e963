import { STORE_NAME } from './db-name';

/**
 * Has the browser open the files of the database, which it closes soon after a worker was stopped,
 * while the rest of our scripts is still being evaluated. A database that is not there stays away.
 */
export function wakeDatabase(): void {
  const request = indexedDB.open(STORE_NAME);
  request.onupgradeneeded = () => request.transaction?.abort();
  // Whoever upgrades or removes the database is not held up.
  request.onsuccess = () => {
    request.result.onversionchange = () => request.result.close();
  };
}
