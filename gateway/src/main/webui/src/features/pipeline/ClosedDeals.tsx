import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { opportunities } from '@/api';
import { humanize, useFormat } from '@/app/format';
import { useMembers } from '@/app/session';
import { LeadLink } from '@/features/leads/LeadLink';
import { Ago, Badge } from '@/ui/small';

const SHOWN = 12;

/** The deals decided last, won and lost together. */
export function ClosedDeals() {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useMembers();
  const query = useQuery({
    queryKey: ['opportunities', 'closed'],
    queryFn: async () => {
      const [won, lost] = await Promise.all(
        (['won', 'lost'] as const).map((outcome) =>
          opportunities.list({ outcome, sort: '-updatedAt', limit: SHOWN }),
        ),
      );
      return [...(won?.data ?? []), ...(lost?.data ?? [])];
    },
  });
  const sorted = [...(query.data ?? [])].sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  if (sorted.length === 0) return null;
  return (
    <section className="card" aria-labelledby="closed-title">
      <div className="card-head">
        <h2 id="closed-title">{t('pipeline.closed')}</h2>
      </div>
      <div className="table-wrap">
        <table className="table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{t('pipeline.deal')}</th>
              <th scope="col">{t('pipeline.outcome')}</th>
              <th scope="col">{t('leads.one')}</th>
              <th scope="col">{t('leads.column.owner')}</th>
              <th scope="col" className="right">
                {t('pipeline.amount')}
              </th>
              <th scope="col">{t('pipeline.closedAt')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, SHOWN).map((deal) => {
              const outcome = deal.outcome ?? deal.stage;
              return (
                <tr key={deal.id}>
                  <td className="strong">{deal.name}</td>
                  <td>
                    <span className="row">
                      <Badge tone={outcome === 'won' ? 'good' : 'bad'}>{t(`stage.${outcome}`)}</Badge>
                      {deal.lossReason && (
                        <span className="tiny faint">
                          {t(`lossReason.${deal.lossReason}`, { defaultValue: humanize(deal.lossReason) })}
                        </span>
                      )}
                    </span>
                  </td>
                  <td>
                    <LeadLink id={deal.leadId} />
                  </td>
                  <td>{nameOf(deal.ownerId) ?? '–'}</td>
                  <td className="right num">{format.money(deal.amount)}</td>
                  <td className="faint">
                    <Ago at={deal.closedAt} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
