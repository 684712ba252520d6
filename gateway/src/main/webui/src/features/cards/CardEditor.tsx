import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ApiProblem, battleCards, type Tile } from '@/api';
import { Crumbs, PageHead } from '@/app/Shell';
import { Button, IconButton, LinkButton } from '@/ui/Button';
import { SelectField, TextArea, TextField } from '@/ui/Field';
import { ProblemPanel, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { KINDS, kindLook } from './tiles';

type Draft = Tile & { key: number };
let nextKey = 1;
const draft = (tile: Tile): Draft => ({ ...tile, key: nextKey++ });

/** Creates a card or changes one: the competitor and its tiles in order. */
export default function CardEditor() {
  const { t } = useTranslation();
  const { id } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [competitor, setCompetitor] = useState(params.get('competitor') ?? '');
  const [tiles, setTiles] = useState<Draft[]>(() =>
    id ? [] : (['overview', 'weakness', 'objection'] as const).map((kind) => draft({ kind, title: '', text: '' })),
  );
  const existing = useQuery({
    queryKey: ['battlecard', id],
    queryFn: () => battleCards.one(id!),
    enabled: Boolean(id),
    staleTime: Infinity,
  });
  const [loaded, setLoaded] = useState(!id);
  useEffect(() => {
    if (existing.data && !loaded) {
      setCompetitor(existing.data.competitor);
      setTiles(existing.data.tiles.map(draft));
      setLoaded(true);
    }
  }, [existing.data, loaded]);

  const filled = tiles.filter(({ title, text }) => title.trim() && text.trim());
  const save = useMutation({
    mutationFn: () => {
      const body = {
        competitor: competitor.trim(),
        tiles: filled.map(({ kind, title, text }) => ({ kind, title: title.trim(), text: text.trim() })),
      };
      return id ? battleCards.change(id, existing.data?.etag, body) : battleCards.create(body);
    },
    onSuccess: (card) => {
      void queries.invalidateQueries({ queryKey: ['battlecards'] });
      void queries.removeQueries({ queryKey: ['battlecard', card.id] });
      toast('good', t('common.saved'));
      void navigate(`/app/cards/${card.id}`);
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : undefined;

  const change = (key: number, part: Partial<Tile>) =>
    setTiles(tiles.map((tile) => (tile.key === key ? { ...tile, ...part } : tile)));
  const shift = (index: number, by: number) => {
    const next = [...tiles];
    const [tile] = next.splice(index, 1);
    next.splice(index + by, 0, tile!);
    setTiles(next);
  };

  const title = id ? t('cards.edit') : t('cards.new');
  return (
    <>
      <Crumbs title={title} parent={{ to: '/app/cards', label: t('nav.cards') }} />
      <PageHead title={title} text={t('cards.editText')} />
      {existing.error ? (
        <ProblemPanel error={existing.error} onRetry={() => void existing.refetch()} />
      ) : !loaded ? (
        <SkeletonRows />
      ) : (
        <form
          className="stack loose editor"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate();
          }}
        >
          <ProblemPanel error={save.error} />
          <TextField
            label={t('cards.competitor')}
            value={competitor}
            required
            autoFocus={!id}
            error={problem?.fieldError('competitor')}
            onChange={(event) => setCompetitor(event.target.value)}
          />
          <ol className="stack">
            {tiles.map((tile, index) => {
              const { icon: Icon, tone } = kindLook(tile.kind);
              return (
                <li key={tile.key} className="card pad stack">
                  <div className="row">
                    <span className={`entry-icon small tone-${tone}`} aria-hidden>
                      <Icon />
                    </span>
                    <h3 className="grow">{t('cards.tile', { number: index + 1 })}</h3>
                    <IconButton
                      icon={ArrowUp}
                      size="small"
                      label={t('cards.up')}
                      disabled={index === 0}
                      onClick={() => shift(index, -1)}
                    />
                    <IconButton
                      icon={ArrowDown}
                      size="small"
                      label={t('cards.down')}
                      disabled={index === tiles.length - 1}
                      onClick={() => shift(index, 1)}
                    />
                    <IconButton
                      icon={Trash2}
                      size="small"
                      label={t('cards.removeTile')}
                      onClick={() => setTiles(tiles.filter(({ key }) => key !== tile.key))}
                    />
                  </div>
                  <div className="tile-form">
                    <SelectField
                      label={t('cards.kindLabel')}
                      value={tile.kind}
                      onChange={(event) => change(tile.key, { kind: event.target.value })}
                      options={KINDS.map((value) => ({ value, label: t(`cards.kind.${value}`) }))}
                    />
                    <TextField
                      label={t('cards.tileTitle')}
                      value={tile.title}
                      placeholder={t(`cards.example.${tile.kind}`, { defaultValue: '' })}
                      error={problem?.fieldError(`tiles.${index}.title`)}
                      onChange={(event) => change(tile.key, { title: event.target.value })}
                    />
                  </div>
                  <TextArea
                    label={t('cards.tileText')}
                    value={tile.text}
                    rows={3}
                    error={problem?.fieldError(`tiles.${index}.text`)}
                    onChange={(event) => change(tile.key, { text: event.target.value })}
                  />
                </li>
              );
            })}
          </ol>
          <div className="row wrap between">
            <Button
              icon={Plus}
              onClick={() => setTiles([...tiles, draft({ kind: 'objection', title: '', text: '' })])}
            >
              {t('cards.addTile')}
            </Button>
            <div className="row">
              <LinkButton to={id ? `/app/cards/${id}` : '/app/cards'}>{t('common.cancel')}</LinkButton>
              <Button
                type="submit"
                look="primary"
                busy={save.isPending}
                disabled={!competitor.trim() || filled.length === 0}
              >
                {t('common.save')}
              </Button>
            </div>
          </div>
        </form>
      )}
    </>
  );
}
