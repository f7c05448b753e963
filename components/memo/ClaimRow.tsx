import type { MemoClaim } from '@/lib/domain/memo';
import { keyPart } from '@/lib/domain/text';
import { useFormat } from '../state/format-context';
import { MISSING } from '../state/sentences';

/** A claim as a line of the memo’s table. */
export function ClaimRow({ claim }: { readonly claim: MemoClaim }) {
  const { t, day, money } = useFormat();
  const { amount, customer, filedAt, isOwn, match, partner, products, state, window } = claim;
  return (
    <tr>
      <th scope="row">
        {t('memoName', partner)}
        {isOwn && <span class="small soft">{t('memoThisClaim')}</span>}
      </th>
      <td>
        {customer}
        {match && <span class="small soft">{t('memoLikely', { percent: match.probability })}</span>}
      </td>
      <td>{t(`lifeState_${keyPart(state)}`)}</td>
      <td>{products.length > 0 ? products.join(', ') : MISSING}</td>
      <td class="num">{amount ? money(amount) : MISSING}</td>
      <td class="num">{day(filedAt)}</td>
      <td class="num">{window ? `${day(window.from)} – ${day(window.to)}` : MISSING}</td>
    </tr>
  );
}
