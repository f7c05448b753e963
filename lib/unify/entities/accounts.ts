import { type EntityShape, field, stated, UPDATED_AT } from './entity';

export const accounts: EntityShape<'accounts'> = {
  entity: 'accounts',
  names: [
    'accounts',
    'account',
    'companies',
    'company',
    'customers',
    'customer',
    'organizations',
    'kunden',
  ],
  fields: [
    field(
      'id',
      'accountid companyid customerid recordid hsobjectid externalid nr kundennr kundennummer',
      {
        required: true,
        looks: 'id',
      },
    ),
    field(
      'name',
      'accountname companyname company customer customername firma kunde organisation organization firmenname raisonsociale razónsocial razonsocial ragionesociale empresa',
      { required: true },
    ),
    field(
      'domains',
      'domain website web url email companydomainname webseite homepage siteweb sitioweb sitoweb',
      { looks: 'domain' },
    ),
    field(
      'street',
      'billingstreet address address1 strasse straße adresse anschrift dirección direccion indirizzo',
    ),
    field(
      'postcode',
      'billingpostalcode postalcode zip zipcode plz codepostal códigopostal codigopostal cap cp',
    ),
    field('city', 'billingcity town ort stadt ville ciudad città citta'),
    field('region', 'billingstate state province county bundesland'),
    field('country', 'billingcountry billingcountrycode countrycode land pays país pais paese'),
    field('phone', 'phonenumber telephone tel telefon téléphone teléfono telefono'),
    field('industry', 'sector branche'),
    field('employees', 'numberofemployees employeecount headcount size mitarbeiter', {
      looks: 'number',
    }),
    field('parentId', 'parentaccountid parent hsparentcompanyid', { looks: 'id' }),
    field('ownerName', 'owner accountowner accountmanager salesrep'),
    field('named', 'namedaccount strategic house houseaccount keyaccount'),
    field('duns', 'dunsnumber dunsno dnbduns'),
    field(
      'groupDuns',
      'globalultimateduns ultimateduns domesticultimateduns headquartersduns parentduns konzernduns',
    ),
    field('lei', 'leicode legalentityidentifier'),
    field(
      'lastContactedAt',
      'lastcontacted lastcontact lastcontactdate noteslastcontacted letzterkontakt',
      { looks: 'date' },
    ),
    field('customerSince', 'becameacustomerdate firstpurchase firstpurchasedate kundeseit', {
      looks: 'date',
    }),
    field('lastRenewedAt', 'lastrenewed lastrenewal lastrenewaldate renewedon letzteverlängerung', {
      looks: 'date',
    }),
    UPDATED_AT,
  ],
  read: (row) => ({
    id: row.required('id', row.id('id'), ''),
    name: row.required('name', row.text('name'), ''),
    domains: row.domains('domains'),
    street: row.text('street'),
    postcode: row.text('postcode'),
    city: row.text('city'),
    region: row.text('region'),
    country: row.text('country'),
    phone: row.text('phone'),
    industry: row.text('industry'),
    employees: row.number('employees'),
    parentId: row.id('parentId'),
    ownerName: row.text('ownerName'),
    named: row.flag('named'),
    ...stated({
      duns: row.text('duns'),
      groupDuns: row.text('groupDuns'),
      lei: row.text('lei'),
      lastContactedAt: row.date('lastContactedAt'),
      customerSince: row.date('customerSince'),
      lastRenewedAt: row.date('lastRenewedAt'),
    }),
    sourceId: row.sourceId,
    updatedAt: row.date('updatedAt') ?? row.now,
  }),
};
