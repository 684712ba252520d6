import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BadgeCheck, Inbox, Send, ShieldX, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type InboxMessage, webhooks } from '@/api';
import { humanize } from '@/app/format';
import { shortType } from '@/live/invalidation';
import { Button, IconButton } from '@/ui/Button';
import { Ago, Badge } from '@/ui/small';
import { Empty, ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';

const POLL_MS = 3000;

/** A receiver inside the platform: shows each signed message and whether its signature holds. */
export function TestInboxTab() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['inbox'] });
    void queries.invalidateQueries({ queryKey: ['endpoints'] });
  };
  const inbox = useQuery({
    queryKey: ['inbox', 'one'],
    // A query may not answer undefined.
    queryFn: async () => (await webhooks.inbox()) ?? null,
  });
  const messages = useQuery({
    queryKey: ['inbox', 'messages'],
    queryFn: () => webhooks.messages({ limit: 50 }),
    enabled: Boolean(inbox.data),
    refetchInterval: POLL_MS,
  });
  const open = useMutation({
    mutationFn: webhooks.openInbox,
    onSuccess: () => toast('good', t('webhooks.inboxReady')),
    onSettled: refresh,
  });
  const close = useMutation({
    mutationFn: webhooks.closeInbox,
    onError: (error) => toast('bad', problemTitle(error, t)),
    onSettled: refresh,
  });
  const test = useMutation({
    mutationFn: () => webhooks.test(inbox.data!.endpointId),
    onSuccess: () => toast('good', t('webhooks.testSent')),
    onError: (error) => toast('bad', problemTitle(error, t)),
  });
  const testButton = (
    <Button icon={Send} busy={test.isPending} onClick={() => test.mutate()}>
      {t('webhooks.test')}
    </Button>
  );
  const error = inbox.error ?? messages.error;
  const items = messages.data?.data ?? [];

  return (
    <div className="stack">
      <ProblemPanel error={open.error} />
      <section className="card">
        {inbox.isPending || (inbox.data && messages.isPending) ? (
          <SkeletonRows />
        ) : error ? (
          <div style={{ padding: 16 }}>
            <ProblemPanel error={error} onRetry={refresh} />
          </div>
        ) : !inbox.data ? (
          <Empty icon={Inbox} title={t('webhooks.inboxNone')} text={t('webhooks.inboxText')}>
            <Button look="primary" icon={Inbox} busy={open.isPending} onClick={() => open.mutate()}>
              {t('webhooks.inboxCreate')}
            </Button>
          </Empty>
        ) : items.length === 0 ? (
          <Empty icon={Inbox} title={t('webhooks.inboxEmpty')} text={t('webhooks.inboxWaits')}>
            {testButton}
          </Empty>
        ) : (
          <>
            <div className="card-head">
              <h2>{t('webhooks.tab.inbox')}</h2>
              <div className="row">
                <IconButton
                  icon={Trash2}
                  label={t('webhooks.inboxClose')}
                  busy={close.isPending}
                  onClick={() => close.mutate()}
                />
                {testButton}
              </div>
            </div>
            <ul className="rows">
              {items.map((message) => (
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
  const body = message.body ?? '';
  const type = shortType(typeOf(body));
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
          {message.problem && <p className="small muted">{message.problem}</p>}
          <pre className="snippet">
            {[
              `webhook-id: ${message.webhookId ?? ''}`,
              `webhook-timestamp: ${message.timestamp ?? ''}`,
              `webhook-signature: ${message.signature ?? ''}`,
            ].join('\n')}
          </pre>
          <pre className="snippet">{pretty(body)}</pre>
        </div>
      </details>
    </li>
  );
}

/** The event type in the body of a webhook. */
export function typeOf(body: string): string {
  try {
    return String((JSON.parse(body) as { type?: unknown }).type ?? '');
  } catch {
    return '';
  }
}

/** JSON with indentation; anything else as it came. */
export function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
