import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { BookOpenText, Eye, Plus, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type BattleCard, battleCards } from '@/api';
import { Crumbs, PageHead } from '@/app/Shell';
import { useUrlText } from '@/app/urlText';
import { Button, LinkButton } from '@/ui/Button';
import { SearchBox } from '@/ui/Field';
import { Avatar, Badge } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { kindLook, matchingTiles } from './tiles';

export default function Cards() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const [competitor, setCompetitor, wantedCompetitor] = useUrlText('competitor');
  const [objection, setObjection, wantedObjection] = useUrlText('objection');
  const filter = {
    competitor: wantedCompetitor || undefined,
    objection: wantedObjection || undefined,
  };
  const leadId = params.get('lead') ?? undefined;

  const query = useInfiniteQuery({
    queryKey: ['battlecards', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      battleCards.list({ ...filter, limit: 40, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.page?.hasMore && last.page.nextCursor) || undefined,
    placeholderData: keepPreviousData,
  });
  const cards = query.data?.pages.flatMap((page) => page.data) ?? [];
  const searching = Boolean(filter.competitor ?? filter.objection);

  return (
    <>
      <Crumbs title={t('nav.cards')} />
      <PageHead title={t('nav.cards')} text={t('cards.text')}>
        <LinkButton to="/app/cards/new" look="primary" icon={Plus}>
          {t('cards.new')}
        </LinkButton>
      </PageHead>
      <div className="toolbar split" data-testid="card-search" role="search">
        <SearchBox
          label={t('cards.searchCompetitor')}
          value={competitor}
          onChange={(event) => setCompetitor(event.target.value)}
        />
        <SearchBox
          label={t('cards.searchObjection')}
          value={objection}
          onChange={(event) => setObjection(event.target.value)}
        />
      </div>
      {query.isPending ? (
        <SkeletonRows count={4} height={90} />
      ) : query.error && !query.data ? (
        <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
      ) : cards.length === 0 ? (
        <div className="card">
          {searching ? (
            <Empty icon={Search} title={t('cards.noneFound')} text={t('cards.noneFoundText')}>
              <LinkButton to={`/app/cards/new?competitor=${encodeURIComponent(competitor)}`} icon={Plus}>
                {t('cards.new')}
              </LinkButton>
            </Empty>
          ) : (
            <Empty icon={BookOpenText} title={t('cards.empty')} text={t('cards.emptyText')}>
              <LinkButton to="/app/cards/new" look="primary" icon={Plus}>
                {t('cards.new')}
              </LinkButton>
            </Empty>
          )}
        </div>
      ) : (
        <>
          <ul className="card-grid" aria-live="polite">
            {cards.map((card) => (
              <CardTeaser key={card.id} card={card} objection={filter.objection ?? ''} leadId={leadId} />
            ))}
          </ul>
          {query.hasNextPage && (
            <div className="more">
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('common.loadMore')}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function CardTeaser({
  card,
  objection,
  leadId,
}: {
  card: BattleCard;
  objection: string;
  leadId: string | undefined;
}) {
  const { t } = useTranslation();
  const [answer] = matchingTiles(card, objection);
  const tile = answer ?? card.tiles.find(({ kind }) => kind === 'overview') ?? card.tiles[0];
  const search = new URLSearchParams();
  if (objection) search.set('objection', objection);
  if (leadId) search.set('lead', leadId);
  const kinds = [...new Set(card.tiles.map(({ kind }) => kind))];
  return (
    <li>
      <Link className="card card-teaser" to={`/app/cards/${card.id}?${search.toString()}`}>
        <div className="row">
          <Avatar name={card.competitor} size={32} />
          <h2 className="grow truncate">{card.competitor}</h2>
          {card.views !== undefined && (
            <span className="tiny faint row num" style={{ gap: 4 }} title={t('cards.used')}>
              <Eye size={13} aria-hidden /> {card.views}
              <span className="sr-only">{t('cards.used')}</span>
            </span>
          )}
        </div>
        {tile && (
          <div className="stack tight">
            <span className="small strong">{tile.title}</span>
            <p className="small muted clamp three">{tile.text}</p>
          </div>
        )}
        <div className="row wrap" style={{ gap: 5 }}>
          {kinds.map((kind) => (
            <Badge key={kind} tone={kindLook(kind).tone}>
              {t(`cards.kind.${kind}`, { defaultValue: kind })}
            </Badge>
          ))}
        </div>
      </Link>
    </li>
  );
}
