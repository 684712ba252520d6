import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type Lead, type Tagged } from '@/api';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { TextField } from '@/ui/Field';
import { ProblemPanel } from '@/ui/states';
import { useChangeLead } from './LeadProperties';

const TOP = ['email', 'firstName', 'lastName', 'jobTitle', 'phone'] as const;
const COMPANY = ['name', 'domain', 'industry', 'employees', 'country'] as const;

type Form = Record<(typeof TOP)[number] | (typeof COMPANY)[number], string>;

function formOf(lead: Lead): Form {
  return {
    ...(Object.fromEntries(TOP.map((name) => [name, lead[name] ?? ''])) as Form),
    ...(Object.fromEntries(COMPANY.map((name) => [name, String(lead.company?.[name] ?? '')])) as Form),
  };
}

/** Only what differs is sent; an emptied field is removed with null (RFC 7396). */
export function changedFields(before: Form, after: Form): Record<string, unknown> {
  const value = (name: keyof Form) => {
    const text = after[name].trim();
    if (text === '') return null;
    return name === 'employees' ? Number(text) : text;
  };
  const body: Record<string, unknown> = {};
  for (const name of TOP) if (before[name] !== after[name]) body[name] = value(name);
  const company: Record<string, unknown> = {};
  for (const name of COMPANY) if (before[name] !== after[name]) company[name] = value(name);
  if (Object.keys(company).length > 0) body.company = company;
  return body;
}

export function EditLeadDialog({ lead, onClose }: { lead: Tagged<Lead>; onClose: () => void }) {
  const { t } = useTranslation();
  const [before] = useState(() => formOf(lead));
  const [form, setForm] = useState(before);
  const change = useChangeLead(lead);
  const problem = change.error instanceof ApiProblem ? change.error : undefined;
  const body = changedFields(before, form);

  const field = (name: keyof Form, company = false) => (
    <TextField
      key={name}
      label={t(`leads.field.${name}`)}
      value={form[name]}
      type={name === 'email' ? 'email' : name === 'employees' ? 'number' : 'text'}
      maxLength={name === 'country' ? 2 : undefined}
      error={problem?.fieldError(company ? `company.${name}` : name)}
      onChange={(event) => setForm({ ...form, [name]: event.target.value })}
    />
  );

  return (
    <Dialog
      title={t('leads.edit')}
      width={580}
      onClose={onClose}
      onSubmit={() => change.mutate({ body }, { onSuccess: onClose })}
      footer={
        <DialogActions
          confirm={t('common.save')}
          busy={change.isPending}
          disabled={Object.keys(body).length === 0}
          onCancel={onClose}
        />
      }
    >
      <div className="stack">
        <ProblemPanel error={change.error} />
        <div className="grid-2">
          {TOP.map((name) => field(name))}
          {COMPANY.map((name) => field(name, true))}
        </div>
      </div>
    </Dialog>
  );
}
