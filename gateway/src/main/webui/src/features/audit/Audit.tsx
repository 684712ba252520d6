import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Bot, ScrollText, UserCog } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { analytics, type AuditEvent } from '@/api';
import { humanize, useFormat } from '@/app/format';
import { useMembers } from '@/app/session';
import { Crumbs, PageHead } from '@/app/Shell';
import { Button } from '@/ui/Button';
import { Ago, Avatar } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';

export default function Audit() {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) => analytics.audit({ limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.page?.hasMore && last.page.nextCursor) || undefined,
    placeholderData: keepPreviousData,
  });
  const items = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <Crumbs title={t('nav.audit')} />
      <PageHead title={t('nav.audit')} text={t('audit.text')} />
      <section className="card">
        {query.isPending ? (
          <SkeletonRows />
        ) : query.error && !query.data ? (
          <div style={{ padding: 16 }}>
            <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : items.length === 0 ? (
          <Empty icon={ScrollText} title={t('audit.empty')} text={t('audit.emptyText')} />
        ) : (
          <ol className="rows">
            {items.map((item) => (
              <AuditRow key={item.id} item={item} />
            ))}
          </ol>
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

function AuditRow({ item }: { item: AuditEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useMembers();
  const name = nameOf(item.actorId);
  const kind = item.actorKind ?? 'system';
  return (
    <li className="rows-item top">
      {name ? (
        <Avatar name={name} size={32} />
      ) : (
        <span className="entry-icon tone-cool" aria-hidden>
          {kind === 'member' ? <UserCog /> : <Bot />}
        </span>
      )}
      <div className="grow stack tight">
        <div className="small">
          <span className="strong">{name ?? t(`audit.actor.${kind}`, { defaultValue: humanize(kind) })}</span>{' '}
          <span className="muted">
            {t(`audit.action.${item.action}`, { defaultValue: humanize(item.action) })}
          </span>
          {item.targetType && (
            <span className="faint">
              {' · '}
              {humanize(item.targetType)} {nameOf(item.targetId)}
            </span>
          )}
        </div>
        {item.changes && item.changes.length > 0 && (
          <ul className="changes">
            {item.changes.map((change) => (
              <li key={change.field} className="tiny">
                <span className="faint">{humanize(change.field)}</span>
                {change.before != null && <del>{shown(change.before)}</del>}
                {change.after != null && <ins>{shown(change.after)}</ins>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <span className="tiny faint" title={format.dateTime(item.occurredAt)}>
        <Ago at={item.occurredAt} />
      </span>
    </li>
  );
}

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
