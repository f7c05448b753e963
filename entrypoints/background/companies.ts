import { version } from '@/lib/platform/runtime';
import { tendCompanies } from '@/lib/store/companies/tend';
import { paceOf } from '@/models/pace';
import { stored } from './store';

const pace = paceOf({ yieldTo: () => new Promise((resolve) => setTimeout(resolve)) });

/** Keeps the index of companies quick; what is left undone is done at the next alarm. */
export const keepCompaniesQuick = () =>
  stored((db) => tendCompanies(db, { version: version(), pace }));
