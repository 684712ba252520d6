import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Mail, Pencil, Phone } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelText } from '@/i18n/texts';
import { ApiProblem, type Lead, type Tagged, leads } from '@/api';
import { humanize, useFormat } from '@/app/format';
import { memberName, useMembers } from '@/app/session';
import { IconButton } from '@/ui/Button';
import { CopyButton } from '@/ui/small';
import { problemTitle } from '@/ui/states';
import { toast } from '@/ui/toast';
import { EditLeadDialog } from './EditLeadDialog';
import { STATUSES } from './lead';

/** Changes fields of a lead at once and offers to take the change back. */
export function useChangeLead(lead: Tagged<Lead>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const key = ['lead', lead.id];
  return useMutation({
    mutationFn: ({ body }: { body: Record<string, unknown>; undo?: Record<string, unknown> }) => {
      const current = queries.getQueryData<Tagged<Lead>>(key) ?? lead;
      return leads.change(lead.id, current.etag, body);
    },
    onSuccess: (changed, { undo }) => {
      queries.setQueryData(key, changed);
      void queries.invalidateQueries({ queryKey: ['leads'] });
      if (!undo) return;
      toast('good', t('common.saved'), {
        action: {
          label: t('common.undo'),
          run: () =>
            void leads
              .change(lead.id, changed.etag, undo)
              .then((restored) => queries.setQueryData(key, restored))
              .catch((error: unknown) => toast('bad', problemTitle(error, t))),
        },
      });
    },
    onError: (error) => {
      toast('bad', problemTitle(error, t), {
        detail: error instanceof ApiProblem ? error.detail : undefined,
      });
      void queries.invalidateQueries({ queryKey: key });
    },
  });
}

export function LeadProperties({ lead }: { lead: Tagged<Lead> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { members } = useMembers();
  const [editing, setEditing] = useState(false);
  const change = useChangeLead(lead);
  const statuses: string[] = [...STATUSES];
  if (lead.status && !statuses.includes(lead.status)) statuses.unshift(lead.status);
  const attributes = Object.entries(lead.attributes ?? {});
  const source = lead.source;

  return (
    <section className="card" aria-label={t('leads.properties')}>
      <div className="card-head">
        <h2>{t('leads.properties')}</h2>
        <IconButton icon={Pencil} size="small" label={t('leads.edit')} onClick={() => setEditing(true)} />
      </div>
      <div className="card-body stack loose">
        <div className="stack">
          <label className="field">
            <span className="label">{t('leads.column.status')}</span>
            <select
              className="input"
              value={lead.status ?? ''}
              disabled={change.isPending}
              onChange={(event) =>
                change.mutate({ body: { status: event.target.value }, undo: { status: lead.status } })
              }
            >
              {statuses.map((status) => (
                <option key={status} value={status}>
                  {t(`status.${status}`, { defaultValue: humanize(status) })}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="label">{t('leads.column.owner')}</span>
            <select
              className="input"
              value={lead.ownerId ?? ''}
              disabled={change.isPending}
              onChange={(event) =>
                change.mutate({
                  body: { ownerId: event.target.value || null },
                  undo: { ownerId: lead.ownerId ?? null },
                })
              }
            >
              <option value="">{t('leads.unassigned')}</option>
              {members.map((member) => (
                <option key={member.id} value={member.id}>
                  {memberName(member)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Group title={t('leads.contact')}>
          <Property name={t('leads.field.email')}>
            {lead.email && (
              <span className="row">
                <Mail size={13} aria-hidden />
                <a className="link truncate" href={`mailto:${lead.email}`}>
                  {lead.email}
                </a>
                <CopyButton text={lead.email} />
              </span>
            )}
          </Property>
          <Property name={t('leads.field.phone')}>
            {lead.phone && (
              <span className="row">
                <Phone size={13} aria-hidden />
                <a className="link" href={`tel:${lead.phone}`}>
                  {lead.phone}
                </a>
              </span>
            )}
          </Property>
          <Property name={t('leads.field.jobTitle')}>{lead.jobTitle}</Property>
        </Group>
        <Group title={t('leads.field.company')}>
          <Property name={t('leads.field.name')}>{lead.company?.name}</Property>
          <Property name={t('leads.field.domain')}>{lead.company?.domain}</Property>
          <Property name={t('leads.field.industry')}>
            {lead.company?.industry &&
              t(`industry.${lead.company.industry}`, { defaultValue: humanize(lead.company.industry) })}
          </Property>
          <Property name={t('leads.field.employees')}>
            {lead.company?.employees != null && format.number(lead.company.employees)}
          </Property>
          <Property name={t('leads.field.country')}>{lead.company?.country}</Property>
        </Group>
        <Group title={t('leads.column.source')}>
          <Property name={t('leads.field.channel')}>
            {source?.channel && channelText(t, source.channel)}
          </Property>
          <Property name={t('leads.field.medium')}>{source?.medium}</Property>
          <Property name={t('leads.field.campaign')}>{source?.campaign}</Property>
          <Property name={t('leads.field.createdAt')}>{format.dateTime(lead.createdAt)}</Property>
        </Group>
        {attributes.length > 0 && (
          <Group title={t('leads.attributes')}>
            {attributes.map(([name, value]) => (
              <Property key={name} name={humanize(name)}>
                {typeof value === 'object' ? JSON.stringify(value) : String(value)}
              </Property>
            ))}
          </Group>
        )}
      </div>
      {editing && <EditLeadDialog lead={lead} onClose={() => setEditing(false)} />}
    </section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="stack">
      <h3 className="group-title">{title}</h3>
      <dl className="props">{children}</dl>
    </div>
  );
}

function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span className="faint">–</span>}</dd>
    </div>
  );
}
