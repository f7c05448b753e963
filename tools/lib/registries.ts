/** A folder whose units are one file each, with one line in its registry. */
export type Registry = {
  /** What `npm run new` calls it. */
  readonly kind: string;
  readonly folder: string;
  readonly test: string;
  /** Name of the list in the folder’s index.ts; null where units need no list. */
  readonly list: string | null;
  readonly type: string;
  /** What a file that is a unit says; helpers beside it do not. */
  readonly mark: RegExp;
  /** Saved pages that come with a unit. */
  readonly fixtures?: string;
  /** Heading of the table in README.md that names each unit; null where it would be too long. */
  readonly heading: string | null;
};

export const REGISTRIES: readonly Registry[] = [
  {
    kind: 'adapter',
    folder: 'lib/crm',
    test: 'test/lib/crm',
    list: 'ADAPTERS',
    type: 'CrmAdapter',
    mark: /: CrmAdapter = /,
    fixtures: 'test/fixtures/crm',
    heading: '### CRMs',
  },
  {
    kind: 'source',
    folder: 'lib/sources',
    test: 'test/lib/sources',
    list: 'SOURCES',
    type: 'Source',
    mark: /: Source = /,
    heading: '### Sources',
  },
  {
    kind: 'rule',
    folder: 'lib/insights/conflicts',
    test: 'test/lib/insights/conflicts',
    list: 'CONFLICT_RULES',
    type: 'ConflictRule',
    mark: / = defineConflictRule\(/,
    heading: '### Conflict rules',
  },
  {
    kind: 'play',
    folder: 'lib/insights/plays',
    test: 'test/lib/insights/plays',
    list: 'PLAYS',
    type: 'Play',
    mark: / = definePlay\(/,
    heading: '### Plays',
  },
  {
    kind: 'feature',
    folder: 'models/features/deal-win',
    test: 'test/models/features/deal-win',
    list: 'DEAL_WIN_FEATURES',
    type: 'Feature<DealSubject>',
    mark: / = defineDealFeature\(/,
    heading: null,
  },
  {
    kind: 'partner-feature',
    folder: 'models/features/partner-target',
    test: 'test/models/features/partner-target',
    list: 'PARTNER_TARGET_FEATURES',
    type: 'Feature<PartnerSubject>',
    mark: / = definePartnerFeature\(/,
    heading: null,
  },
  {
    kind: 'churn-feature',
    folder: 'models/features/partner-churn',
    test: 'test/models/features/partner-churn',
    list: 'PARTNER_CHURN_FEATURES',
    type: 'Feature<PartnerSubject>',
    mark: / = definePartnerFeature\(/,
    heading: null,
  },
  {
    kind: 'recruit-feature',
    folder: 'models/features/recruit',
    test: 'test/models/features/recruit',
    list: 'RECRUIT_FEATURES',
    type: 'Feature<CandidateSubject>',
    mark: / = defineRecruitFeature\(/,
    heading: null,
  },
  {
    kind: 'statistic',
    folder: 'models/stats',
    test: 'test/models/stats',
    list: null,
    type: '',
    mark: /export (function|const)/,
    heading: null,
  },
  {
    kind: 'table',
    folder: 'lib/store/tables',
    test: 'test/lib/store/tables',
    list: 'TABLES',
    type: 'TableDef',
    mark: /satisfies TableDef</,
    heading: null,
  },
];

/** `expiring-registration` → `expiringRegistration`. */
export const camelCase = (name: string): string =>
  name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
