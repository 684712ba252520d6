import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { leads } from '@/api';
import { useLiveEvents } from '@/live/live';
import { tierLook } from '@/ui/Score';
import { toast } from '@/ui/toast';
import { leadName } from './lead';

/** Tells at once when a lead rises into the hottest tier. */
export function LeadScoreToasts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  useLiveEvents(({ type, subject, data }) => {
    if (type !== 'lead.scored' || !subject) return;
    const rises = tierLook(String(data?.tier ?? '')) === 'hot' && data?.previousTier !== data?.tier;
    // A first score comes with the lead itself; only a change is news.
    if (!rises || data?.previousTier === undefined) return;
    void queries
      .fetchQuery({ queryKey: ['lead', subject], queryFn: () => leads.one(subject) })
      .then((lead) =>
        toast('live', t('leads.turnedHot', { name: leadName(lead) }), {
          detail: t('leads.turnedHotDetail', { value: lead.score?.value ?? data?.value }),
          action: { label: t('common.open'), run: () => void navigate(`/app/leads/${subject}`) },
        }),
      )
      // Another person's lead may be hidden by the organization's visibility.
      .catch(() => undefined);
  });
  return null;
}
