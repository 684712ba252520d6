import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, directory, type Organization, type Tagged, type VisibilityLevel } from '@/api';
import { LANGUAGES } from '@/i18n';
import { Button } from '@/ui/Button';
import { Field, SelectField, TextField } from '@/ui/Field';
import { ProblemPanel, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { ROLES } from './member';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'MXN', 'SEK', 'NOK', 'DKK', 'PLN', 'CAD', 'AUD', 'JPY', 'BRL', 'COP', 'ARS', 'CLP'];
const LEVELS: VisibilityLevel[] = ['own', 'team', 'all'];

export function OrganizationSettings() {
  const query = useQuery({
    queryKey: ['organization'],
    queryFn: directory.organization,
    // The form below is the only writer on this page.
    staleTime: Infinity,
  });
  if (query.isPending) return <SkeletonRows />;
  if (query.error) return <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />;
  return <OrganizationForm organization={query.data} />;
}

function OrganizationForm({ organization }: { organization: Tagged<Organization> }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form, setForm] = useState({
    name: organization.name,
    currency: organization.currency ?? 'EUR',
    timeZone: organization.timeZone ?? 'UTC',
    language: organization.language ?? 'en',
  });
  const [visibility, setVisibility] = useState({
    rep: organization.visibility?.rep ?? 'all',
    manager: organization.visibility?.manager ?? 'all',
    admin: organization.visibility?.admin ?? 'all',
  });
  const save = useMutation({
    mutationFn: () =>
      directory.changeOrganization({ ...form, name: form.name.trim(), visibility }, organization.etag),
    onSuccess: (saved) => {
      queries.setQueryData(['organization'], saved);
      void queries.invalidateQueries({ queryKey: ['me'] });
      toast('good', t('common.saved'));
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : undefined;
  const currencies = CURRENCIES.includes(form.currency) ? CURRENCIES : [form.currency, ...CURRENCIES];

  return (
    <form
      className="stack loose settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ProblemPanel error={save.error} />
      <section className="card pad stack">
        <h2>{t('settings.general')}</h2>
        <TextField
          label={t('settings.orgName')}
          value={form.name}
          required
          error={problem?.fieldError('name')}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <div className="grid-2">
          <SelectField
            label={t('settings.currency')}
            value={form.currency}
            error={problem?.fieldError('currency')}
            onChange={(event) => setForm({ ...form, currency: event.target.value })}
            options={currencies.map((value) => ({ value, label: value }))}
          />
          <SelectField
            label={t('shell.language')}
            value={form.language}
            error={problem?.fieldError('language')}
            onChange={(event) => setForm({ ...form, language: event.target.value })}
            options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
        <Field label={t('settings.timeZone')} error={problem?.fieldError('timeZone')}>
          {(wiring) => (
            <>
              <input
                className="input"
                list="time-zones"
                value={form.timeZone}
                onChange={(event) => setForm({ ...form, timeZone: event.target.value })}
                {...wiring}
              />
              <datalist id="time-zones">
                {timeZones().map((zone) => (
                  <option key={zone} value={zone} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </section>
      <section className="card pad stack">
        <div>
          <h2>{t('settings.visibility')}</h2>
          <p className="small muted">{t('settings.visibilityText')}</p>
        </div>
        {ROLES.map((role) => (
          <div className="row between wrap" key={role}>
            <span className="small strong" id={`visibility-${role}`}>
              {t(`role.${role}`)}
            </span>
            <div className="segmented" role="group" aria-labelledby={`visibility-${role}`}>
              {LEVELS.map((level) => (
                <button
                  key={level}
                  type="button"
                  aria-pressed={visibility[role] === level}
                  onClick={() => setVisibility({ ...visibility, [role]: level })}
                >
                  {t(`settings.level.${level}`)}
                </button>
              ))}
            </div>
          </div>
        ))}
      </section>
      <div>
        <Button type="submit" look="primary" busy={save.isPending} disabled={!form.name.trim()}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

function timeZones(): string[] {
  return typeof Intl.supportedValuesOf === 'function' ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : ['UTC'];
}
