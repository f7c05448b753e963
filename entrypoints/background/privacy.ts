import type { Result } from '@/lib/domain/result';
import { eraseSettings } from '@/lib/platform/storage';
import { backupStore } from '@/lib/store/backup';
import { eraseTokens } from '@/lib/store/tokens';
import { eraseAll } from '@/lib/use-cases/erase-all';
import { tellChanged } from './changing';
import { giveUpAllSites } from './permissions';
import { followGrants } from './sites';
import { store } from './store';
import { stopTrainer } from './trainer';

/** Deletes everything on this device: data, tokens, settings, and the permissions of sites. */
export async function erase(): Promise<Result<null>> {
  // First: or it would write what it learned from the data that is gone.
  await stopTrainer();
  const result = await eraseAll({
    store: backupStore(store),
    forget: [giveUpAllSites, eraseTokens, eraseSettings],
  });
  await followGrants();
  tellChanged();
  return result;
}
