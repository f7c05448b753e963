/** Stands where the CRM expects its hosted database, so that nothing it renders can reach for the network. */
export { authProvider, dataProvider } from '@/components/atomic-crm/providers/fakerest';

export const getIsInitialized = async () => true;
export const updateCachedSaleLocale = () => undefined;

/** Every query, however it is chained, is answered with no rows. */
export const supabase: object = new Proxy(() => supabase, {
  get: (_target, name) =>
    name === 'then'
      ? (answer: (rows: object) => void) => answer({ data: [], error: null })
      : () => supabase,
});
