import { PARTNER_TYPES } from './partner';
import { keyPart, say, type Text } from './text';

/** What people call a type of partner; a word that is none of ours stays as it is. */
export const partnerTypeName = (type: string): Text | string =>
  PARTNER_TYPES.some((known) => known === type) ? say(`partnerType_${keyPart(type)}`) : type;
