import type { Id } from '@/lib/domain/id';
import type { Opportunity } from '@/lib/domain/opportunity';
import { Table } from '../../parts/Table';
import { useFormat } from '../../state/format-context';

type WhiteSpaceTableProps = {
  readonly rows: readonly Opportunity[];
  readonly nameOf: (id: Id) => string | null;
};

/** Products that a group of customers could buy, with how often their like did. */
export function WhiteSpaceTable({ rows, nameOf }: WhiteSpaceTableProps) {
  const { t, text, plural, number, decimal } = useFormat();
  return (
    <Table
      caption={t('dashboardWhiteSpace')}
      head={[
        t('dashboardCustomers'),
        t('dashboardRegion'),
        t('dashboardProduct'),
        t('dashboardLift'),
        t('dashboardWonOf'),
        t('dashboardOpenAccounts'),
        t('dashboardBestPartners'),
      ]}
    >
      {rows.map(({ id, segment, region, product, lift, cases, wins, openAccounts, ...row }) => (
        <tr key={id}>
          <th scope="row">
            {segment}
            <span class="small soft">{text(row.reason)}</span>
          </th>
          <td>{region}</td>
          <td>{product}</td>
          <td class="num nowrap">{t('dashboardTimes', decimal(lift, 1))}</td>
          <td class="num nowrap">{plural('dashboardWins', cases, wins)}</td>
          <td class="num">{number(openAccounts)}</td>
          <td>{row.partnerIds.flatMap((partner) => nameOf(partner) ?? []).join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}
