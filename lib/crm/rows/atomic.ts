import { attributeOf, findAll } from '../dom';
import type { RowReader } from './contract';

const CARD = 'main#main-content [data-rfd-draggable-id]';
const COMPANY = 'main#main-content a[href^="#/companies/"]';
const ID = /^(?:0|[1-9]\d{0,17})$/;
const COMPANY_LINK = /^#\/companies\/(0|[1-9]\d{0,17})\/show$/;

/** Atomic CRM and those built on it: deals are cards of a board, companies cards that are links. */
export const atomic: RowReader = (doc, { kind }) =>
  kind === 'deal'
    ? findAll(doc, CARD).flatMap((card) => {
        const id = attributeOf(card, 'data-rfd-draggable-id') ?? '';
        return ID.test(id) ? { element: card, anchor: card, id } : [];
      })
    : findAll(doc, COMPANY).flatMap((link) => {
        const id = COMPANY_LINK.exec(attributeOf(link, 'href') ?? '')?.[1];
        return id === undefined ? [] : { element: link, anchor: link, id };
      });
