import fakeRestDataProvider from 'ra-data-fakerest';
import type { CrmData } from '../data';

const LATENCY_MS = 50;

/** The CRM asks for 300 ms and a console log of every answer; tests need neither. */
export default (data: CrmData) => fakeRestDataProvider(data, false, LATENCY_MS);
