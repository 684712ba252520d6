import { useInfiniteQuery } from '@tanstack/react-query';
import { FileText, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { proposals } from '@/api';
import { useMembers } from '@/app/session';
import { Crumbs, PageHead } from '@/app/Shell';
import { useSetParam } from '@/app/urlText';
import { LeadLink } from '@/features/leads/LeadLink';
import { Button, LinkButton } from '@/ui/Button';
import { FilterChip } from '@/ui/FilterChip';
import { Ago, Badge } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { proposalTone } from './status';

const STATUSES = ['draft', 'sent', 'viewed', 'accepted', 'declined'] as const;

export default function Proposals() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { nameOf } = useMembers();
  const [params] = useSearchParams();
  const setParam = useSetParam();
  const status = params.get('status') ?? undefined;
  const query = useInfiniteQuery({
    queryKey: ['proposals', 'list', status],
    queryFn: ({ pageParam }) => proposals.list({ status, limit: 30, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.page?.hasMore && last.page.nextCursor) || undefined,
  });
  const items = query.data?.pages.flatMap((page) => page.data) ?? [];

  return (
    <>
      <Crumbs title={t('nav.proposals')} />
      <PageHead title={t('nav.proposals')} text={t('proposals.text')}>
        <LinkButton to="/app/proposals/new" look="primary" icon={Plus}>
          {t('proposals.new')}
        </LinkButton>
      </PageHead>
      <div className="toolbar">
        <FilterChip
          label={t('leads.column.status')}
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(`proposals.status.${value}`) }))}
          onChange={(value) => setParam('status', value)}
        />
      </div>
      <div className="card">
        {query.isPending ? (
          <SkeletonRows />
        ) : query.error && !query.data ? (
          <div style={{ padding: 16 }}>
            <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : items.length === 0 ? (
          <Empty
            icon={FileText}
            title={t(status ? 'proposals.noneFound' : 'proposals.empty')}
            text={t('proposals.emptyText')}
          >
            <LinkButton to="/app/proposals/new" look="primary" icon={Plus}>
              {t('proposals.new')}
            </LinkButton>
          </Empty>
        ) : (
          <div className="table-wrap">
            <table className="table cards-on-phone">
              <thead>
                <tr>
                  <th scope="col">{t('proposals.title')}</th>
                  <th scope="col">{t('leads.column.status')}</th>
                  <th scope="col">{t('leads.one')}</th>
                  <th scope="col">{t('shell.language')}</th>
                  <th scope="col">{t('leads.column.owner')}</th>
                  <th scope="col">{t('proposals.created')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr
                    key={item.id}
                    className="click"
                    onClick={() => void navigate(`/app/proposals/${item.id}`)}
                  >
                    <td>
                      <Link
                        className="strong row-link"
                        to={`/app/proposals/${item.id}`}
                        onClick={(event) => event.stopPropagation()}
                      >
                        {item.title ?? t('proposals.untitled')}
                      </Link>
                    </td>
                    <td>
                      <Badge tone={proposalTone(item.status)}>
                        {t(`proposals.status.${item.status}`, { defaultValue: item.status })}
                      </Badge>
                    </td>
                    <td>
                      <LeadLink id={item.leadId} />
                    </td>
                    <td className="faint">{item.language.toUpperCase()}</td>
                    <td>{nameOf(item.ownerId) ?? '–'}</td>
                    <td className="faint">
                      <Ago at={item.createdAt} />
                    </td>
                  </tr>
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
      </div>
    </>
  );
}
