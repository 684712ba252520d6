export type LeadForm = Record<
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'jobTitle'
  | 'phone'
  | 'company'
  | 'domain'
  | 'industry'
  | 'employees'
  | 'country'
  | 'channel'
  | 'campaign',
  string
>;

/** The form as the API takes it: nested, numbers as numbers, and nothing empty. */
export function leadBody(form: LeadForm): Record<string, unknown> {
  const employees = Number(form.employees);
  return filled({
    email: form.email.trim(),
    firstName: form.firstName.trim(),
    lastName: form.lastName.trim(),
    jobTitle: form.jobTitle.trim(),
    phone: form.phone.trim(),
    company: filled({
      name: form.company.trim(),
      domain: form.domain.trim().toLowerCase(),
      industry: form.industry.trim(),
      employees: form.employees && Number.isFinite(employees) ? employees : undefined,
      country: form.country.trim().toUpperCase(),
    }),
    source: filled({ channel: form.channel, campaign: form.campaign.trim() }),
  });
}

function filled(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => {
      if (value === undefined || value === '') return false;
      return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
    }),
  );
}
