import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { battleCards, type Tile } from '@/api';
import { humanize } from '@/app/format';
import { Crumbs } from '@/app/Shell';
import { LeadPicker } from '@/features/leads/LeadPicker';
import { Button, IconButton, LinkButton } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Ago, Avatar, CopyButton } from '@/ui/small';
import { ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { KINDS, kindLook, matchingTiles } from './tiles';

export default function CardPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const objection = params.get('objection') ?? '';
  const leadId = params.get('lead') ?? undefined;
  const [removing, setRemoving] = useState(false);
  const query = useQuery({ queryKey: ['battlecard', id], queryFn: () => battleCards.one(id) });

  const used = useMutation({
    mutationFn: () =>
      battleCards.markUsed(id, { leadId, ...(objection ? { objection } : {}) }),
    onSuccess: () => {
      toast('good', t('cards.markedUsed'));
      void queries.invalidateQueries({ queryKey: ['battlecard', id] });
      void queries.invalidateQueries({ queryKey: ['battlecards'] });
    },
    onError: (error) => toast('bad', problemTitle(error, t)),
  });
  const remove = useMutation({
    mutationFn: () => battleCards.remove(id, query.data?.etag),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['battlecards'] });
      toast('good', t('cards.removed'));
      void navigate('/app/cards');
    },
    onError: (error) => toast('bad', problemTitle(error, t)),
    onSettled: () => setRemoving(false),
  });

  const parent = { to: '/app/cards', label: t('nav.cards') };
  if (query.isPending || query.error) {
    return (
      <>
        <Crumbs title={t('cards.one')} parent={parent} />
        {query.error ? (
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonRows />
        )}
      </>
    );
  }

  const card = query.data;
  const answers = matchingTiles(card, objection);
  const order = (tile: Tile) => {
    const hit = answers.indexOf(tile);
    const kind = KINDS.indexOf(tile.kind as (typeof KINDS)[number]);
    return hit >= 0 ? hit - 1000 : kind < 0 ? KINDS.length : kind;
  };
  const tiles = [...card.tiles].sort((a, b) => order(a) - order(b));

  return (
    <>
      <Crumbs title={card.competitor} parent={parent} />
      <div className="record-head">
        <Avatar name={card.competitor} size={44} />
        <div className="grow">
          <h1>{card.competitor}</h1>
          <div className="small muted">
            {t('cards.usedTimes', { count: card.views ?? 0 })}
            {card.updatedAt && (
              <>
                {' · '}
                {t('cards.updated')} <Ago at={card.updatedAt} />
              </>
            )}
          </div>
        </div>
        <div className="row wrap">
          <IconButton icon={Trash2} label={t('cards.remove')} onClick={() => setRemoving(true)} />
          <LinkButton to={`/app/cards/${id}/edit`} icon={Pencil}>
            {t('common.edit')}
          </LinkButton>
        </div>
      </div>
      <div className="card-page">
        <ul className="tiles-grid">
          {tiles.map((tile, index) => (
            <TileView key={index} tile={tile} hit={answers.includes(tile)} />
          ))}
        </ul>
        <aside className="card pad stack use-card">
          <h2>{t('cards.useTitle')}</h2>
          <p className="small muted">{t('cards.useText')}</p>
          <LeadPicker
            label={t('leads.one')}
            optional
            leadId={leadId}
            onPick={(lead) =>
              setParams(
                (old) => {
                  const next = new URLSearchParams(old);
                  if (lead) next.set('lead', lead.id);
                  else next.delete('lead');
                  return next;
                },
                { replace: true },
              )
            }
          />
          <Button look="primary" icon={Check} busy={used.isPending} onClick={() => used.mutate()}>
            {t('cards.markUsed')}
          </Button>
        </aside>
      </div>
      {removing && (
        <ConfirmDialog
          title={t('cards.removeTitle', { name: card.competitor })}
          text={t('cards.removeText')}
          confirm={t('cards.remove')}
          busy={remove.isPending}
          onClose={() => setRemoving(false)}
          onConfirm={() => remove.mutate()}
        />
      )}
    </>
  );
}

function TileView({ tile, hit }: { tile: Tile; hit: boolean }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = kindLook(tile.kind);
  return (
    <li className={hit ? 'card battle-tile hit' : 'card battle-tile'}>
      <div className="row">
        <span className={`entry-icon small tone-${tone}`} aria-hidden>
          <Icon />
        </span>
        <span className="tiny muted grow">
          {t(`cards.kind.${tile.kind}`, { defaultValue: humanize(tile.kind) })}
        </span>
        <CopyButton text={tile.text} label={t('cards.copyText')} />
      </div>
      <h3>{tile.title}</h3>
      <p className="small prose">{tile.text}</p>
    </li>
  );
}
