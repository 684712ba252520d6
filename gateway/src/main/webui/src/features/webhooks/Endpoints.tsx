import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus, Power, Send, Trash2, Webhook } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, rows, type WebhookEndpoint, webhooks } from '@/api';
import { Button, IconButton } from '@/ui/Button';
import { ConfirmDialog, Dialog, DialogActions } from '@/ui/Dialog';
import { TextField } from '@/ui/Field';
import { Ago, Badge, CopyButton } from '@/ui/small';
import { Empty, ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { PATTERNS, togglePattern } from './delivery';

const KEY = ['endpoints'];

export function Endpoints() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<WebhookEndpoint>();
  const [removing, setRemoving] = useState<WebhookEndpoint>();
  const query = useQuery({ queryKey: KEY, queryFn: webhooks.endpoints });
  const items = rows(query.data);

  const test = useMutation({
    mutationFn: webhooks.test,
    onSuccess: () => {
      toast('good', t('webhooks.testSent'));
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
    },
    onError: (error) => toast('bad', problemTitle(error, t)),
  });
  const remove = useMutation({
    mutationFn: webhooks.remove,
    onSuccess: () => toast('good', t('webhooks.removed')),
    onError: (error) => toast('bad', problemTitle(error, t)),
    onSettled: () => {
      setRemoving(undefined);
      void queries.invalidateQueries({ queryKey: KEY });
    },
  });
  const power = useMutation({
    mutationFn: ({ id, on }: { id: string; on: boolean }) => webhooks.switch(id, on),
    onError: (error) => toast('bad', problemTitle(error, t)),
    onSettled: () => void queries.invalidateQueries({ queryKey: KEY }),
  });
  const addButton = (
    <Button look="primary" icon={Plus} onClick={() => setCreating(true)}>
      {t('webhooks.add')}
    </Button>
  );

  return (
    <>
      <section className="card">
        {query.isPending ? (
          <SkeletonRows count={3} height={48} />
        ) : query.error && !query.data ? (
          <div style={{ padding: 16 }}>
            <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : items.length === 0 ? (
          <Empty icon={Webhook} title={t('webhooks.empty')} text={t('webhooks.emptyText')}>
            {addButton}
          </Empty>
        ) : (
          <>
            <div className="card-head">
              <h2>{t('webhooks.tab.endpoints')}</h2>
              {addButton}
            </div>
            <ul className="rows">
              {items.map((endpoint) => (
                <li key={endpoint.id} className="rows-item">
                  <span className="entry-icon tone-cool" aria-hidden>
                    <Webhook />
                  </span>
                  <div className="grow">
                    <div className="mono small truncate">{endpoint.url}</div>
                    <div className="row wrap tiny faint">
                      {endpoint.events.map((pattern) => (
                        <Badge key={pattern}>{pattern}</Badge>
                      ))}
                      {endpoint.enabled === false && (
                        <Badge tone="bad">
                          {t(`webhooks.off.${endpoint.disabledReason ?? 'switched'}`, {
                            defaultValue: t('webhooks.off.switched'),
                          })}
                        </Badge>
                      )}
                      {endpoint.enabled !== false && endpoint.failingSince && (
                        <Badge tone="warm">
                          {t('webhooks.failing')} <Ago at={endpoint.failingSince} />
                        </Badge>
                      )}
                      {endpoint.createdAt && <Ago at={endpoint.createdAt} />}
                    </div>
                  </div>
                  <Button
                    size="small"
                    icon={Send}
                    busy={test.isPending && test.variables === endpoint.id}
                    onClick={() => test.mutate(endpoint.id)}
                  >
                    {t('webhooks.test')}
                  </Button>
                  <IconButton
                    icon={Power}
                    size="small"
                    label={t(endpoint.enabled === false ? 'webhooks.switchOn' : 'webhooks.switchOff')}
                    onClick={() => power.mutate({ id: endpoint.id, on: endpoint.enabled === false })}
                  />
                  <IconButton
                    icon={Trash2}
                    size="small"
                    label={t('webhooks.remove')}
                    onClick={() => setRemoving(endpoint)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {creating && (
        <NewEndpointDialog
          onClose={() => setCreating(false)}
          onCreated={(endpoint) => {
            setCreating(false);
            setCreated(endpoint);
          }}
        />
      )}
      {created?.secret && (
        <SecretDialog secret={created.secret} onClose={() => setCreated(undefined)} />
      )}
      {removing && (
        <ConfirmDialog
          title={t('webhooks.removeTitle')}
          text={t('webhooks.removeText', { url: removing.url })}
          confirm={t('webhooks.remove')}
          busy={remove.isPending}
          onClose={() => setRemoving(undefined)}
          onConfirm={() => remove.mutate(removing.id)}
        />
      )}
    </>
  );
}

export function NewEndpointDialog({
  url: given = '',
  onClose,
  onCreated,
}: {
  url?: string;
  onClose: () => void;
  onCreated: (endpoint: WebhookEndpoint) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [url, setUrl] = useState(given);
  const [events, setEvents] = useState<string[]>(['*']);
  const create = useMutation({
    mutationFn: () => webhooks.create({ url: url.trim(), events }),
    onSuccess: (endpoint) => {
      void queries.invalidateQueries({ queryKey: KEY });
      onCreated(endpoint);
    },
  });
  const problem = create.error instanceof ApiProblem ? create.error : undefined;
  return (
    <Dialog
      title={t('webhooks.add')}
      description={t('webhooks.addText')}
      onClose={onClose}
      onSubmit={() => create.mutate()}
      footer={
        <DialogActions
          confirm={t('webhooks.add')}
          busy={create.isPending}
          disabled={!url.trim() || events.length === 0}
          onCancel={onClose}
        />
      }
    >
      <div className="stack">
        <ProblemPanel error={create.error} />
        <TextField
          label={t('webhooks.url')}
          type="url"
          placeholder="https://example.com/hooks/salesai"
          value={url}
          autoFocus
          error={problem?.fieldError('url')}
          onChange={(event) => setUrl(event.target.value)}
        />
        <div className="field" role="group" aria-label={t('webhooks.events')}>
          <span className="label">{t('webhooks.events')}</span>
          <div className="row wrap">
            {PATTERNS.map((pattern) => (
              <button
                key={pattern}
                type="button"
                className={events.includes(pattern) ? 'chip on' : 'chip'}
                aria-pressed={events.includes(pattern)}
                onClick={() => setEvents(togglePattern(events, pattern))}
              >
                {t(`webhooks.pattern.${pattern.replace('.*', '').replace('*', 'all')}`)}
              </button>
            ))}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** The only moment at which the secret can be read. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('webhooks.secretTitle')}
      description={t('webhooks.secretText')}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <Button look="primary" type="submit">
          {t('webhooks.secretSaved')}
        </Button>
      }
    >
      <div className="secret">
        <KeyRound size={16} aria-hidden />
        <code className="mono grow">{secret}</code>
        <CopyButton text={secret} />
      </div>
    </Dialog>
  );
}
