import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, ChevronRight, RotateCcw, Send } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Delivery, webhooks } from '@/api';
import { humanize, milliseconds, useFormat } from '@/app/format';
import { shortType } from '@/live/invalidation';
import { Button, IconButton } from '@/ui/Button';
import { FilterChip } from '@/ui/FilterChip';
import { Ago, Badge } from '@/ui/small';
import { Empty, ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { DELIVERY_STATES, deliveryTone } from './delivery';

const POLL_MS = 5000;

export function Deliveries() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [status, setStatus] = useState<string>();
  const [open, setOpen] = useState<string>();
  const query = useInfiniteQuery({
    queryKey: ['deliveries', 'list', status],
    queryFn: ({ pageParam }) => webhooks.deliveries({ status, limit: 30, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.page?.hasMore && last.page.nextCursor) || undefined,
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });
  const items = query.data?.pages.flatMap((page) => page.data) ?? [];
  const replay = useMutation({
    mutationFn: webhooks.replay,
    onSuccess: () => toast('good', t('webhooks.replayed')),
    onError: (error) => toast('bad', problemTitle(error, t)),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['deliveries'] }),
  });

  return (
    <>
      <div className="toolbar">
        <FilterChip
          label={t('leads.column.status')}
          value={status}
          options={DELIVERY_STATES.map((value) => ({ value, label: t(`webhooks.status.${value}`) }))}
          onChange={setStatus}
        />
      </div>
      <section className="card">
        {query.isPending ? (
          <SkeletonRows />
        ) : query.error && !query.data ? (
          <div style={{ padding: 16 }}>
            <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : items.length === 0 ? (
          <Empty icon={Send} title={t('webhooks.noDeliveries')} text={t('webhooks.noDeliveriesText')} />
        ) : (
          <div className="table-wrap">
            <table className="table cards-on-phone deliveries">
              <thead>
                <tr>
                  <th scope="col" style={{ width: 40 }}>
                    <span className="sr-only">{t('webhooks.attempts')}</span>
                  </th>
                  <th scope="col">{t('webhooks.event')}</th>
                  <th scope="col">{t('leads.column.status')}</th>
                  <th scope="col" className="right">
                    {t('webhooks.attempts')}
                  </th>
                  <th scope="col" className="right">
                    {t('webhooks.answer')}
                  </th>
                  <th scope="col">{t('webhooks.when')}</th>
                  <th scope="col">
                    <span className="sr-only">{t('webhooks.replay')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((delivery) => (
                  <Fragment key={delivery.id}>
                    <Row
                      delivery={delivery}
                      open={open === delivery.id}
                      busy={replay.isPending && replay.variables === delivery.id}
                      onToggle={() => setOpen(open === delivery.id ? undefined : delivery.id)}
                      onReplay={() => replay.mutate(delivery.id)}
                    />
                    {open === delivery.id && (
                      <tr>
                        <td colSpan={7} style={{ height: 'auto' }}>
                          <Attempts delivery={delivery} />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {query.hasNextPage && (
          <div className="more">
            <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('common.loadMore')}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

function Row({
  delivery,
  open,
  busy,
  onToggle,
  onReplay,
}: {
  delivery: Delivery;
  open: boolean;
  busy: boolean;
  onToggle: () => void;
  onReplay: () => void;
}) {
  const { t } = useTranslation();
  const attempts = delivery.attempts ?? [];
  const last = attempts[attempts.length - 1];
  const type = shortType(delivery.type);
  return (
    <tr className="click" onClick={onToggle}>
      <td>
        <IconButton
          icon={open ? ChevronDown : ChevronRight}
          size="small"
          label={t('webhooks.showAttempts')}
          aria-expanded={open}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        />
      </td>
      <td>
        <div className="strong">{t(`event.${type}`, { defaultValue: humanize(type) })}</div>
        <div className="tiny faint mono">{type}</div>
      </td>
      <td>
        <Badge tone={deliveryTone(delivery.status)}>
          {t(`webhooks.status.${delivery.status}`, { defaultValue: delivery.status })}
        </Badge>
      </td>
      <td className="right num">{attempts.length}</td>
      <td className="right num">
        {last?.status ?? last?.error ?? '–'}
        {last?.latencyMs != null && <span className="faint"> · {milliseconds(last.latencyMs)}</span>}
      </td>
      <td className="faint">
        <Ago at={delivery.createdAt} />
      </td>
      <td className="right">
        <Button
          size="small"
          icon={RotateCcw}
          busy={busy}
          onClick={(event) => {
            event.stopPropagation();
            onReplay();
          }}
        >
          {t('webhooks.replay')}
        </Button>
      </td>
    </tr>
  );
}

function Attempts({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const attempts = delivery.attempts ?? [];
  return (
    <div className="attempts">
      {attempts.length === 0 && <p className="small muted">{t('webhooks.noAttempts')}</p>}
      <ol className="stack">
        {attempts.map((attempt, index) => (
          <li key={index} className="stack tight small">
            <span className="row wrap">
              <Badge tone={attempt.status && attempt.status < 300 ? 'good' : 'bad'}>
                {attempt.status ?? t('webhooks.noAnswer')}
              </Badge>
              <span className="num faint">{format.dateTime(attempt.at)}</span>
              {attempt.latencyMs != null && <span className="num">{milliseconds(attempt.latencyMs)}</span>}
              {attempt.error && <span className="muted">{attempt.error}</span>}
            </span>
            {attempt.responseSnippet && <pre className="snippet">{attempt.responseSnippet}</pre>}
          </li>
        ))}
      </ol>
      {delivery.nextAttemptAt && delivery.status === 'waiting' && (
        <p className="tiny faint">
          {t('webhooks.next')} {format.dateTime(delivery.nextAttemptAt)}
        </p>
      )}
      <p className="tiny faint">
        {t('follow.event')} <span className="mono">{delivery.eventId}</span>
      </p>
    </div>
  );
}
