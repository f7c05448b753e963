import type { CrmData } from '../data';

// Awaited at module level, so the CRM's data provider starts on our rows instead of random ones.
const workspace: CrmData = await fetch('./data.json').then((answer) => answer.json());

export default () => workspace;
