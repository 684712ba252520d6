import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelText } from '@/i18n/texts';
import { ApiProblem, type Lead, leads } from '@/api';
import { useSession } from '@/app/session';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/Field';
import { ProblemPanel } from '@/ui/states';
import { toast } from '@/ui/toast';
import { CHANNELS, leadName } from './lead';
import { leadBody, type LeadForm } from './leadBody';

const EMPTY: LeadForm = {
  email: '',
  firstName: '',
  lastName: '',
  jobTitle: '',
  phone: '',
  company: '',
  domain: '',
  industry: '',
  employees: '',
  country: '',
  channel: 'website',
  campaign: '',
};

export function NewLeadDialog({
  onClose,
  onCreated,
}: {
  onClose: () => void;
  onCreated: (lead: Lead) => void;
}) {
  const { t } = useTranslation();
  const me = useSession();
  const queries = useQueryClient();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () => leads.create({ ...leadBody(form), ownerId: me.id }),
    onSuccess: (lead) => {
      void queries.invalidateQueries({ queryKey: ['leads'] });
      toast('good', t('leads.created', { name: leadName(lead) }));
      onCreated(lead);
    },
  });
  const problem = create.error instanceof ApiProblem ? create.error : undefined;
  const bind = (name: keyof LeadForm, pointer: string = name) => ({
    label: t(`leads.field.${name}`),
    value: form[name],
    error: problem?.fieldError(pointer),
    onChange: (event: { target: { value: string } }) =>
      setForm({ ...form, [name]: event.target.value }),
  });
  const emailMissing = tried && !/^\S+@\S+$/.test(form.email.trim());

  return (
    <Dialog
      title={t('leads.new')}
      description={t('leads.newText')}
      width={580}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (/^\S+@\S+$/.test(form.email.trim())) create.mutate();
      }}
      footer={<DialogActions confirm={t('leads.create')} busy={create.isPending} onCancel={onClose} />}
    >
      <div className="stack">
        <ProblemPanel error={create.error} />
        <TextField
          {...bind('email')}
          type="email"
          autoComplete="off"
          autoFocus
          required
          error={emailMissing ? t('leads.emailMissing') : problem?.fieldError('email')}
        />
        <div className="grid-2">
          <TextField {...bind('firstName')} optional autoComplete="off" />
          <TextField {...bind('lastName')} optional autoComplete="off" />
          <TextField {...bind('jobTitle')} optional autoComplete="off" />
          <TextField {...bind('phone')} optional type="tel" autoComplete="off" />
          <TextField {...bind('company', 'company.name')} optional autoComplete="off" />
          <TextField {...bind('domain', 'company.domain')} optional placeholder="example.com" />
          <TextField {...bind('industry', 'company.industry')} optional />
          <TextField
            {...bind('employees', 'company.employees')}
            optional
            type="number"
            min={1}
            inputMode="numeric"
          />
          <TextField {...bind('country', 'company.country')} optional maxLength={2} placeholder="ES" />
          <SelectField
            {...bind('channel', 'source.channel')}
            options={CHANNELS.map((value) => ({
              value,
              label: channelText(t, value),
            }))}
          />
        </div>
        <TextField {...bind('campaign', 'source.campaign')} optional />
      </div>
    </Dialog>
  );
}
