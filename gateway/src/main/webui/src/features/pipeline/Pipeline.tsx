import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KanbanSquare, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, opportunities, type Opportunity, type Page } from '@/api';
import { humanize, useFormat } from '@/app/format';
import { Crumbs, PageHead } from '@/app/Shell';
import { Button } from '@/ui/Button';
import { Badge } from '@/ui/small';
import { Empty, ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { CloseDealDialog } from './CloseDealDialog';
import { ClosedDeals } from './ClosedDeals';
import { DealCard } from './DealCard';
import { NewOpportunityDialog } from './NewOpportunityDialog';
import { type Column, columnsOf, isClosed, stageTone, sumOf } from './stages';

const KEY = ['opportunities', 'board'];

export default function Pipeline() {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const [creating, setCreating] = useState(false);
  const [closing, setClosing] = useState<{ deal: Opportunity; outcome: 'won' | 'lost' }>();
  const query = useQuery({ queryKey: KEY, queryFn: () => opportunities.list({ outcome: 'open', limit: 200 }) });
  const deals = query.data?.data ?? [];
  const columns = columnsOf(deals);
  const open = deals.filter((deal) => !isClosed(deal));
  const { sum } = sumOf(open);

  const move = useMutation({
    mutationFn: ({ deal, stage }: { deal: Opportunity; stage: string; undoable?: boolean }) =>
      opportunities.move(deal.id, stage),
    onMutate: async ({ deal, stage }) => {
      await queries.cancelQueries({ queryKey: KEY });
      const before = queries.getQueryData<Page<Opportunity>>(KEY);
      queries.setQueryData<Page<Opportunity>>(KEY, (old) =>
        old && { ...old, data: old.data.map((each) => (each.id === deal.id ? { ...each, stage } : each)) },
      );
      return { before };
    },
    onError: (error, _, context) => {
      queries.setQueryData(KEY, context?.before);
      toast('bad', problemTitle(error, t), {
        detail: error instanceof ApiProblem ? error.detail : undefined,
      });
    },
    onSuccess: (_, { deal, stage, undoable = true }) => {
      const name = t(`stage.${stage}`, { defaultValue: humanize(stage) });
      toast('good', t('pipeline.moved', { name: deal.name, stage: name }), {
        action: undoable
          ? {
              label: t('common.undo'),
              run: () => move.mutate({ deal: { ...deal, stage }, stage: deal.stage, undoable: false }),
            }
          : undefined,
      });
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['opportunities'] });
      void queries.invalidateQueries({ queryKey: ['overview'] });
    },
  });

  return (
    <>
      <Crumbs title={t('nav.pipeline')} />
      <PageHead
        title={t('nav.pipeline')}
        text={
          query.data &&
          `${t('home.openDeals', { count: open.length })}${sum ? ` · ${format.money(sum)}` : ''}`
        }
      >
        <Button look="primary" icon={Plus} onClick={() => setCreating(true)}>
          {t('pipeline.new')}
        </Button>
      </PageHead>
      {query.isPending ? (
        <SkeletonRows />
      ) : query.error && !query.data ? (
        <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
      ) : open.length === 0 ? (
        <div className="card">
          <Empty icon={KanbanSquare} title={t('pipeline.empty')} text={t('pipeline.emptyText')}>
            <Button look="primary" icon={Plus} onClick={() => setCreating(true)}>
              {t('pipeline.new')}
            </Button>
          </Empty>
        </div>
      ) : (
        <div className="stack loose">
          <div className="board" tabIndex={0} role="region" aria-label={t('nav.pipeline')}>
            {columns.map((column) => (
              <BoardColumn
                key={column.stage}
                column={column}
                stages={columns.map(({ stage }) => stage)}
                deals={deals}
                onMove={(deal, stage) => deal.stage !== stage && move.mutate({ deal, stage })}
                onClose={(deal, outcome) => setClosing({ deal, outcome })}
              />
            ))}
          </div>
          <ClosedDeals />
        </div>
      )}
      {creating && (
        <NewOpportunityDialog onClose={() => setCreating(false)} onCreated={() => setCreating(false)} />
      )}
      {closing && <CloseDealDialog {...closing} onClose={() => setClosing(undefined)} />}
    </>
  );
}

function BoardColumn({
  column,
  stages,
  deals,
  onMove,
  onClose,
}: {
  column: Column;
  stages: string[];
  deals: Opportunity[];
  onMove: (deal: Opportunity, stage: string) => void;
  onClose: (deal: Opportunity, outcome: 'won' | 'lost') => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [over, setOver] = useState(false);
  return (
    <section
      className={over ? 'board-column over' : 'board-column'}
      aria-label={t(`stage.${column.stage}`, { defaultValue: humanize(column.stage) })}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const deal = deals.find(({ id }) => id === event.dataTransfer.getData('text/plain'));
        if (deal) onMove(deal, column.stage);
      }}
    >
      <header className="board-head">
        <Badge tone={stageTone(column.stage)} dot>
          {t(`stage.${column.stage}`, { defaultValue: humanize(column.stage) })}
        </Badge>
        <span className="num small faint">{column.deals.length}</span>
        <span className="grow" />
        <span className="num small strong">
          {column.sum && format.money(column.sum, true)}
          {column.mixed && '+'}
        </span>
      </header>
      <ul className="board-list">
        {column.deals.map((deal) => (
          <DealCard key={deal.id} deal={deal} stages={stages} onMove={onMove} onClose={onClose} />
        ))}
        {column.deals.length === 0 && <li className="board-empty">{t('pipeline.noneHere')}</li>}
      </ul>
    </section>
  );
}
