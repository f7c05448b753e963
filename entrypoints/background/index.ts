import './wake';
import { defineBackground } from 'wxt/utils/define-background';
import { receive } from '@/lib/messages/receive';
import { onAlarm } from '@/lib/platform/alarms';
import { whenTold } from '@/lib/platform/broadcast';
import { onManagedChanged } from '@/lib/platform/managed';
import { onStart } from '@/lib/platform/runtime';
import { onGrantsChanged } from '@/lib/platform/sites';
import { onPulse } from '@/lib/platform/storage';
import { handlers } from './handlers';
import { applyPreset } from './policy';
import { tick } from './schedule';
import { endHangingTrainer } from './scores';
import { followGrants } from './sites';
import { STORE_CREATED, stored } from './store';
import { SILENCE, TICK } from './tick';
import { loadTrainer } from './trainer';
import { forgetKept } from './until-change';

/**
 * Registers every listener in the first turn, so that what wakes the background is never missed.
 */
export default defineBackground(() => {
  loadTrainer();
  receive(handlers);
  onAlarm((name) => {
    if (name === TICK) void tick();
    if (name === SILENCE) void endHangingTrainer();
  });
  // The first time, or after the data was lost: what was set up is set up again, and brings it back.
  whenTold(STORE_CREATED, () => {
    forgetKept();
    void tick();
  });
  onPulse(forgetKept);
  onGrantsChanged(() => void followGrants());
  onManagedChanged(() => void applyPreset());
  onStart(() => {
    void followGrants();
    void applyPreset();
    void tick();
  });
  // Whatever woke us will need the database, and opening it takes as long as the rest of waking.
  void stored((db) => db.open());
});
