import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type Lead, opportunities } from '@/api';
import { useSession } from '@/app/session';
import { leadName } from '@/features/leads/lead';
import { LeadPicker } from '@/features/leads/LeadPicker';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/Field';
import { ProblemPanel } from '@/ui/states';
import { toast } from '@/ui/toast';
import { OPEN_STAGES } from './stages';

export function NewOpportunityDialog({
  lead,
  onClose,
  onCreated,
}: {
  lead?: Lead;
  onClose: () => void;
  onCreated: () => void;
}) {
  const { t } = useTranslation();
  const me = useSession();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(lead);
  const [name, setName] = useState(lead ? t('pipeline.defaultName', { name: companyOf(lead) }) : '');
  const [amount, setAmount] = useState('');
  const [product, setProduct] = useState('');
  const [stage, setStage] = useState<string>(OPEN_STAGES[0]);
  const currency = me.organization.currency ?? 'EUR';
  const create = useMutation({
    mutationFn: () =>
      opportunities.create({
        name: name.trim(),
        stage,
        ...(chosen ? { leadId: chosen.id } : {}),
        ...(amount ? { amount: { amount, currency } } : {}),
        ...(product.trim() ? { product: product.trim() } : {}),
        ownerId: me.id,
      }),
    onSuccess: () => {
      for (const key of ['opportunities', 'overview', 'next-best']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
      if (chosen) void queries.invalidateQueries({ queryKey: ['lead', chosen.id] });
      toast('good', t('pipeline.created', { name: name.trim() }));
      onCreated();
    },
  });
  const problem = create.error instanceof ApiProblem ? create.error : undefined;

  return (
    <Dialog
      title={t('pipeline.new')}
      onClose={onClose}
      onSubmit={() => name.trim() && create.mutate()}
      footer={
        <DialogActions
          confirm={t('pipeline.create')}
          busy={create.isPending}
          disabled={!name.trim()}
          onCancel={onClose}
        />
      }
    >
      <div className="stack">
        <ProblemPanel error={create.error} />
        {!lead && (
          <LeadPicker
            label={t('leads.one')}
            optional
            leadId={chosen?.id}
            onPick={(picked) => {
              setChosen(picked);
              if (picked && !name) setName(t('pipeline.defaultName', { name: companyOf(picked) }));
            }}
          />
        )}
        <TextField
          label={t('pipeline.name')}
          value={name}
          required
          error={problem?.fieldError('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="grid-2">
          <TextField
            label={`${t('pipeline.amount')} (${currency})`}
            optional
            inputMode="decimal"
            value={amount}
            error={problem?.fieldError('amount') ?? problem?.fieldError('amount.amount')}
            onChange={(event) => setAmount(event.target.value.replace(',', '.'))}
          />
          <SelectField
            label={t('pipeline.stage')}
            value={stage}
            onChange={(event) => setStage(event.target.value)}
            options={OPEN_STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          />
        </div>
        <TextField
          label={t('pipeline.product')}
          optional
          value={product}
          onChange={(event) => setProduct(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

function companyOf(lead: Lead): string {
  return lead.company?.name ?? leadName(lead);
}
