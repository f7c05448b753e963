import type { Play } from './contract';
import { growPartner } from './grow-partner';
import { invitePartner } from './invite-partner';
import { reEngagePartner } from './re-engage-partner';
import { registerDeal } from './register-deal';
import { renewCertification } from './renew-certification';
import { renewRegistration } from './renew-registration';
import { resolveConflict } from './resolve-conflict';
import { updateDeal } from './update-deal';

/** Every play, the most urgent first. */
export const PLAYS: readonly Play[] = [
  resolveConflict,
  renewRegistration,
  registerDeal,
  renewCertification,
  reEngagePartner,
  updateDeal,
  invitePartner,
  growPartner,
];
