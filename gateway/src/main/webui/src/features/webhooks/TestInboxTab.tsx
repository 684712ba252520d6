import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BadgeCheck, Inbox, Link2, ShieldX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type InboxMessage, rows, webhooks } from '@/api';
import { humanize } from '@/app/format';
import { shortType } from '@/live/invalidation';
import { Button } from '@/ui/Button';
import { Ago, Badge, CopyButton } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';

const POLL_MS = 3000;

/** A receiver inside the platform: shows each signed message and whether its signature holds. */
export function TestInboxTab() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['inbox', 'messages'],
    queryFn: webhooks.messages,
    refetchInterval: POLL_MS,
  });
  const create = useMutation({
    mutationFn: async () => {
      const inbox = await webhooks.createInbox();
      // Some inboxes register themselves; the others get an endpoint for all events.
      if (!inbox.endpointId) await webhooks.create({ url: inbox.url, events: ['*'] });
      return inbox;
    },
    onSuccess: () => {
      toast('good', t('webhooks.inboxReady'));
      void queries.invalidateQueries({ queryKey: ['inbox'] });
      void queries.invalidateQueries({ queryKey: ['endpoints'] });
    },
  });
  const messages = rows(query.data);
  const button = (
    <Button look="primary" icon={Inbox} busy={create.isPending} onClick={() => create.mutate()}>
      {t('webhooks.inboxCreate')}
    </Button>
  );

  return (
    <div className="stack">
      <ProblemPanel error={create.error} />
      {create.data && (
        <div className="secret">
          <Link2 size={16} aria-hidden />
          <code className="mono grow truncate">{create.data.url}</code>
          <CopyButton text={create.data.url} />
        </div>
      )}
      <section className="card">
        {query.isPending ? (
          <SkeletonRows />
        ) : query.error && !query.data ? (
          <div style={{ padding: 16 }} className="stack">
            <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
            <div>{button}</div>
          </div>
        ) : messages.length === 0 ? (
          <Empty icon={Inbox} title={t('webhooks.inboxEmpty')} text={t('webhooks.inboxText')}>
            {button}
          </Empty>
        ) : (
          <>
            <div className="card-head">
              <h2>{t('webhooks.tab.inbox')}</h2>
              {button}
            </div>
            <ul className="rows">
              {messages.map((message) => (
                <Message key={message.id} message={message} />
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}

function Message({ message }: { message: InboxMessage }) {
  const { t } = useTranslation();
  const type = shortType(message.type ?? '');
  return (
    <li>
      <details className="inbox-message">
        <summary className="rows-item">
          <span className={message.verified ? 'entry-icon tone-good' : 'entry-icon tone-bad'} aria-hidden>
            {message.verified ? <BadgeCheck /> : <ShieldX />}
          </span>
          <span className="grow">
            <span className="small strong">{t(`event.${type}`, { defaultValue: humanize(type) })}</span>
            <span className="tiny faint mono truncate" style={{ display: 'block' }}>
              {message.webhookId}
            </span>
          </span>
          <Badge tone={message.verified ? 'good' : 'bad'}>
            {t(message.verified ? 'webhooks.verified' : 'webhooks.notVerified')}
          </Badge>
          <span className="tiny faint">
            <Ago at={message.receivedAt} />
          </span>
        </summary>
        <div className="attempts">
          {message.headers && (
            <pre className="snippet">
              {Object.entries(message.headers)
                .map(([name, value]) => `${name}: ${value}`)
                .join('\n')}
            </pre>
          )}
          <pre className="snippet">{pretty(message.body)}</pre>
        </div>
      </details>
    </li>
  );
}

/** JSON with indentation; anything else as it came. */
export function pretty(body: unknown): string {
  if (typeof body !== 'string') return JSON.stringify(body, null, 2) ?? '';
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
