import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, FileUp, Plus, UsersRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelText } from '@/i18n/texts';
import { useNavigate, useSearchParams } from 'react-router';
import { analytics, type Lead, leads } from '@/api';
import { hasRole, memberName, useMembers, useSession } from '@/app/session';
import { Crumbs, PageHead } from '@/app/Shell';
import { useSetParam, useUrlText } from '@/app/urlText';
import { Button } from '@/ui/Button';
import { FilterChip } from '@/ui/FilterChip';
import { SearchBox } from '@/ui/Field';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { ImportDialog } from './ImportDialog';
import { CHANNELS, STATUSES, TIERS } from './lead';
import { LeadRow } from './LeadRow';
import { NewLeadDialog } from './NewLeadDialog';

const FILTERS = ['tier', 'status', 'channel', 'ownerId'] as const;
const PAGE_SIZE = 50;

export default function Leads() {
  const { t } = useTranslation();
  const me = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [dialog, setDialog] = useState<'new' | 'import' | undefined>();
  const { members, nameOf } = useMembers();
  const sort = params.get('sort') ?? '-score';

  const change = useSetParam();
  const [text, setText, q] = useUrlText('q');

  useEffect(() => {
    if (params.get('new')) {
      setDialog('new');
      change('new', undefined);
    }
  }, [params, change]);

  const filter = {
    q: q || undefined,
    sort,
    ...Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? undefined])),
  };
  const filtered = Boolean(q) || FILTERS.some((name) => params.has(name));

  const query = useInfiniteQuery({
    queryKey: ['leads', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      leads.list({ ...filter, limit: PAGE_SIZE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.page?.hasMore && last.page.nextCursor) || undefined,
    placeholderData: keepPreviousData,
  });
  const list = query.data?.pages.flatMap((page) => page.data) ?? [];
  const moved = useMoved(list);

  // The organization's own channels, as far as there are any leads yet.
  const overview = useQuery({ queryKey: ['overview'], queryFn: analytics.overview });
  const known = overview.data?.leads?.bySource?.map(({ key }) => key).filter((key) => key !== 'unknown');
  const channels = known?.length ? known : CHANNELS;

  const choices: Record<(typeof FILTERS)[number], { value: string; label: string }[]> = {
    tier: TIERS.map((value) => ({ value, label: t(`tier.${value}`) })),
    status: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
    channel: channels.map((value) => ({
      value,
      label: channelText(t, value),
    })),
    ownerId: [
      { value: me.id, label: t('leads.mine') },
      ...members
        .filter((member) => member.id !== me.id)
        .map((member) => ({ value: member.id, label: memberName(member) })),
    ],
  };

  return (
    <>
      <Crumbs title={t('nav.leads')} />
      <PageHead title={t('nav.leads')} text={t('leads.text')}>
        {hasRole(me.roles, 'manager') && (
          <Button icon={FileUp} onClick={() => setDialog('import')}>
            {t('leads.import')}
          </Button>
        )}
        <Button look="primary" icon={Plus} onClick={() => setDialog('new')}>
          {t('leads.new')}
        </Button>
      </PageHead>

      <div className="toolbar">
        <SearchBox label={t('leads.search')} value={text} onChange={(event) => setText(event.target.value)} />
        <div className="row wrap">
          {FILTERS.map((name) => (
            <FilterChip
              key={name}
              label={t(`leads.filter.${name}`)}
              value={params.get(name) ?? undefined}
              options={choices[name]}
              onChange={(value) => change(name, value)}
            />
          ))}
          {filtered && (
            <Button
              look="ghost"
              size="small"
              onClick={() => {
                setText('');
                setParams({}, { replace: true });
              }}
            >
              {t('common.clearAll')}
            </Button>
          )}
        </div>
      </div>

      <div className="card">
        {query.error && !query.data ? (
          <div style={{ padding: 16 }}>
            <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : query.isPending ? (
          <SkeletonRows count={8} />
        ) : list.length === 0 ? (
          filtered ? (
            <Empty icon={UsersRound} title={t('leads.noneFound')} text={t('leads.noneFoundText')}>
              <Button
                onClick={() => {
                  setText('');
                  setParams({}, { replace: true });
                }}
              >
                {t('common.clearAll')}
              </Button>
            </Empty>
          ) : (
            <Empty icon={UsersRound} title={t('leads.empty')} text={t('leads.emptyText')}>
              <Button look="primary" icon={Plus} onClick={() => setDialog('new')}>
                {t('leads.new')}
              </Button>
            </Empty>
          )
        ) : (
          <div className="table-wrap">
            <table className="table leads" data-testid="leads-table">
              <thead>
                <tr>
                  <SortHead name="score" sort={sort} onSort={(value) => change('sort', value)} />
                  <th scope="col">{t('leads.column.lead')}</th>
                  <th scope="col">{t('leads.column.reason')}</th>
                  <th scope="col">{t('leads.column.status')}</th>
                  <th scope="col">{t('leads.column.source')}</th>
                  <th scope="col">{t('leads.column.owner')}</th>
                  <SortHead name="updatedAt" sort={sort} onSort={(value) => change('sort', value)} />
                </tr>
              </thead>
              <tbody>
                {list.map((lead) => (
                  <LeadRow
                    key={lead.id}
                    lead={lead}
                    owner={nameOf(lead.ownerId)}
                    moved={moved.has(lead.id)}
                    onOpen={() => void navigate(`/app/leads/${lead.id}`)}
                  />
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

      {dialog === 'new' && (
        <NewLeadDialog
          onClose={() => setDialog(undefined)}
          onCreated={(lead) => void navigate(`/app/leads/${lead.id}`)}
        />
      )}
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(undefined)} />}
    </>
  );
}

function SortHead({
  name,
  sort,
  onSort,
}: {
  name: string;
  sort: string;
  onSort: (sort: string) => void;
}) {
  const { t } = useTranslation();
  const down = sort === `-${name}`;
  const on = down || sort === name;
  const Icon = on && !down ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={on ? (down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={on ? 'sort on' : 'sort'}
        onClick={() => onSort(down ? name : `-${name}`)}
      >
        {t(`leads.column.${name}`)}
        <Icon aria-hidden style={{ opacity: on ? 1 : 0.35 }} />
      </button>
    </th>
  );
}

/** The ids whose score is new or has changed since the list was last shown. */
function useMoved(list: Lead[]): Set<string> {
  const before = useRef(new Map<string, number | undefined>());
  const [moved, setMoved] = useState(new Set<string>());
  useEffect(() => {
    const known = before.current;
    if (known.size > 0) {
      const changed = list.filter((lead) => known.get(lead.id) !== lead.score?.value && isRecent(lead));
      if (changed.length > 0) setMoved(new Set(changed.map((lead) => lead.id)));
    }
    for (const lead of list) known.set(lead.id, lead.score?.value);
  }, [list]);
  return moved;
}

const RECENT_MS = 60_000;

/** Loading a further page or another filter is no change of a lead. */
function isRecent(lead: Lead): boolean {
  const at = lead.score?.scoredAt ?? lead.updatedAt ?? lead.createdAt;
  return Date.now() - new Date(at).getTime() < RECENT_MS;
}
