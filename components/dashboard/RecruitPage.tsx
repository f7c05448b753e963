import type { Recruits } from '@/lib/domain/recruits';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { Await } from './Await';
import { Empty } from './Empty';

/** Candidates beyond these nobody calls; the best come first. */
const MOST = 200;

/** Who to sign next, and what the best new partners had in common. */
export function RecruitPage({ state }: { state: DashboardState }) {
  const { t } = useFormat();
  return (
    <Page title={t('dashboardRecruit')} words={t('dashboardRecruitWords')}>
      <Await resource={state.recruits}>
        {(recruits) => (
          <>
            <Profile recruits={recruits} />
            <h3 class="sub-title">{t('dashboardCandidates')}</h3>
            {recruits.candidates.length > 0 ? (
              <Candidates candidates={recruits.candidates.slice(0, MOST)} />
            ) : (
              <Empty
                title={t('dashboardNoCandidates')}
                words={t('dashboardNoCandidatesWords')}
                openOptions={state.ports.openOptions}
              />
            )}
          </>
        )}
      </Await>
    </Page>
  );
}

/** The ideal partner, trait by trait; or why there is none yet. */
function Profile({ recruits: { profile, refusal } }: { readonly recruits: Recruits }) {
  const { t, text, signed, number } = useFormat();
  return (
    <>
      <h3 class="sub-title">{t('dashboardIdeal')}</h3>
      {refusal && <p class="banner warn">{t('dashboardRefused', text(refusal))}</p>}
      {profile.length > 0 && (
        <Table
          caption={t('dashboardIdeal')}
          head={[t('dashboardTrait'), t('dashboardPointsAdded'), t('dashboardCases')]}
        >
          {profile.map(({ feature, label, evidence, points, cases }) => (
            <tr key={`${feature}${text(label)}`}>
              <th scope="row">
                {text(label)}
                <span class="small soft">{text(evidence)}</span>
              </th>
              <td class="num">{signed(points)}</td>
              <td class="num">{number(cases)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

function Candidates({ candidates }: { readonly candidates: Recruits['candidates'] }) {
  const { t, number } = useFormat();
  return (
    <Table
      caption={t('dashboardCandidates')}
      head={[
        t('dashboardCandidate'),
        t('dashboardRecruitScore'),
        t('chartRange'),
        t('dashboardBasis'),
      ]}
    >
      {candidates.map(({ id, name, points, low, high, basis }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td class="num">{number(points)}</td>
          <td class="num">{`${number(low)} – ${number(high)}`}</td>
          <td>{t(`dashboardBasis_${basis}`)}</td>
        </tr>
      ))}
    </Table>
  );
}
