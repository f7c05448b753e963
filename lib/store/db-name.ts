/** Under which the browser keeps our database. */
export const STORE_NAME = 'partnerlens';
