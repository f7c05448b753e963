/** What the CRM shows of our sample workspace. Times are ms epoch; ids stay the same in the CRM (0 is legal). */
export type CrmWorkspace = {
  now: number;
  companies: CrmWorkspaceCompany[];
  deals: CrmWorkspaceDeal[];
  /** Deal owners, who become the CRM's sales people. */
  people: { name: string }[];
};

export type CrmWorkspaceCompany = {
  id: number;
  name: string;
  website: string | null;
  sector: string | null;
  city: string | null;
  country: string | null;
  phone: string | null;
  isPartner: boolean;
  createdAt: number;
};

export type CrmWorkspaceDeal = {
  id: number;
  name: string;
  companyId: number;
  /** One of {@link DEAL_STAGES}. */
  stage: string;
  amount: number;
  createdAt: number;
  updatedAt: number;
  expectedCloseAt: number | null;
  archived: boolean;
  ownerName: string;
};

export const DEAL_STAGES = [
  { value: 'qualification', label: 'Qualification' },
  { value: 'discovery', label: 'Discovery' },
  { value: 'proposal', label: 'Proposal' },
  { value: 'negotiation', label: 'Negotiation' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
];

/** The CRM logs in as its built-in user, who has id 0. */
const LOGGED_IN_USER = {
  id: 0,
  user_id: '0',
  first_name: 'Jane',
  last_name: 'Doe',
  email: 'janedoe@atomic.dev',
  administrator: true,
};

/** Tables the CRM asks for and our workspace has no rows of; fakerest throws on a table or row it does not know. */
const OTHER_TABLES = {
  contacts: [],
  companyNotes: [],
  contactNotes: [],
  dealNotes: [],
  tags: [],
  tasks: [],
  taskNotes: [],
  taskActivity: [],
  invoices: [],
  invoice_items: [],
  invoice_notes: [],
  activities: [],
  business_profile: [{ id: 1, name: 'RealTimeX CRM' }],
  tax_presets: [],
};

export type CrmData = ReturnType<typeof toCrmData>;

/** Maps the workspace to the tables of RealTimeX CRM's fakerest data provider. */
export function toCrmData(workspace: CrmWorkspace) {
  const { companies, deals, people } = workspace;
  const dealCounts = new Map<number, number>();
  for (const { companyId } of deals) {
    dealCounts.set(companyId, (dealCounts.get(companyId) ?? 0) + 1);
  }
  const salesIds = new Map(people.map(({ name }, index) => [name, index + 1]));
  const newestLast = deals.toSorted((a, b) => a.updatedAt - b.updatedAt);
  return {
    ...OTHER_TABLES,
    sales: [LOGGED_IN_USER, ...people.map(({ name }, index) => toSale(name, index + 1))],
    companies: companies.map((company) => toCompany(company, dealCounts.get(company.id) ?? 0)),
    deals: newestLast.map((deal, index) =>
      toDeal(deal, index, salesIds.get(deal.ownerName) ?? LOGGED_IN_USER.id),
    ),
  };
}

function toSale(name: string, id: number) {
  const [firstName = '', ...rest] = name.split(' ');
  return {
    id,
    user_id: String(id),
    first_name: firstName,
    last_name: rest.join(' '),
    email: `sales${id}@example.com`,
    administrator: false,
  };
}

function toCompany(company: CrmWorkspaceCompany, dealCount: number) {
  return {
    id: company.id,
    name: company.name,
    website: company.website,
    sector: company.sector,
    city: company.city,
    country: company.country,
    phone_number: company.phone,
    company_type: company.isPartner ? 'partner' : 'customer',
    sales_id: LOGGED_IN_USER.id,
    created_at: toIso(company.createdAt),
    nb_deals: dealCount,
    nb_contacts: 0,
  };
}

/** @param index place on the board, which shows the 100 highest: so the deals touched last are on it. */
function toDeal(deal: CrmWorkspaceDeal, index: number, salesId: number) {
  return {
    id: deal.id,
    name: deal.name,
    company_id: deal.companyId,
    contact_ids: [],
    category: 'Other',
    stage: deal.stage,
    description: '',
    amount: deal.amount,
    created_at: toIso(deal.createdAt),
    updated_at: toIso(deal.updatedAt),
    // The board asks for `archived_at is null`: an absent field would hide the deal.
    archived_at: deal.archived ? toIso(deal.updatedAt) : null,
    // The CRM prints "Invalid date" where a date is missing.
    expected_closing_date: toIso(deal.expectedCloseAt ?? deal.updatedAt),
    sales_id: salesId,
    index,
  };
}

const toIso = (time: number) => new Date(time).toISOString();
