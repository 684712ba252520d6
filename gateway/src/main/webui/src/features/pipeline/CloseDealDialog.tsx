import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { opportunities, type Opportunity } from '@/api';
import { useSession } from '@/app/session';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/Field';
import { ProblemPanel } from '@/ui/states';
import { toast } from '@/ui/toast';

const REASONS = ['price', 'competitor', 'timing', 'no-budget', 'no-decision', 'missing-feature', 'other'] as const;

/** Wins a deal with its final amount, or loses it with a reason worth learning from. */
export function CloseDealDialog({
  deal,
  outcome,
  onClose,
}: {
  deal: Opportunity;
  outcome: 'won' | 'lost';
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const me = useSession();
  const queries = useQueryClient();
  const [amount, setAmount] = useState(deal.amount?.amount ?? '');
  const [reason, setReason] = useState<string>(REASONS[0]);
  const currency = deal.amount?.currency ?? me.organization.currency ?? 'EUR';
  const close = useMutation({
    mutationFn: () =>
      opportunities.close(
        deal.id,
        outcome === 'won'
          ? { outcome, ...(amount ? { amount: { amount, currency } } : {}) }
          : { outcome, lossReason: reason },
      ),
    onSuccess: () => {
      for (const key of ['opportunities', 'overview', 'next-best']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
      toast('good', t(`pipeline.${outcome}Toast`, { name: deal.name }));
      onClose();
    },
  });
  return (
    <Dialog
      title={t(`pipeline.${outcome}Title`)}
      description={deal.name}
      width={430}
      onClose={onClose}
      onSubmit={() => close.mutate()}
      footer={
        <DialogActions
          confirm={t(outcome === 'won' ? 'pipeline.win' : 'pipeline.lose')}
          busy={close.isPending}
          danger={outcome === 'lost'}
          onCancel={onClose}
        />
      }
    >
      <div className="stack">
        <ProblemPanel error={close.error} />
        {outcome === 'won' ? (
          <TextField
            label={t('pipeline.finalAmount', { currency })}
            inputMode="decimal"
            value={amount}
            autoFocus
            onChange={(event) => setAmount(event.target.value.replace(',', '.'))}
          />
        ) : (
          <SelectField
            label={t('pipeline.lossReason')}
            hint={t('pipeline.lossHint')}
            value={reason}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
            options={REASONS.map((value) => ({ value, label: t(`lossReason.${value}`) }))}
          />
        )}
      </div>
    </Dialog>
  );
}
