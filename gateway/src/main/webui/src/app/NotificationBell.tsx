import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell, BellOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Notification, notifications } from '@/api';
import { Button, IconButton } from '@/ui/Button';
import { usePlacement } from '@/ui/floating';
import { Ago } from '@/ui/small';
import { Empty, ProblemPanel } from '@/ui/states';
import { humanize } from './format';


export function isUnread(item: Notification): boolean {
  return !item.readAt;
}

/** Only paths of the console are followed: `/app/leads/…`. */
export function ownLink(link: string | null | undefined): string | undefined {
  if (!link || !link.startsWith('/') || link.startsWith('//')) return undefined;
  const path = link.replace(/^\/settings\/webhooks.*/, '/webhooks');
  return path.startsWith('/app') ? path : `/app${path}`;
}

export function NotificationBell() {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const place = usePlacement(open, anchor, panel, 'end');
  const navigate = useNavigate();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['notifications', i18n.language],
    queryFn: notifications.list,
    refetchInterval: 120_000,
  });
  const items = query.data?.data ?? [];
  const unread = query.data?.unread ?? items.filter(isUnread).length;

  const read = useMutation({
    mutationFn: (id: string | 'all') =>
      id === 'all' ? notifications.markAllRead() : notifications.markRead(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });

  useEffect(() => {
    if (!open) return;
    panel.current?.focus();
    const outside = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!panel.current?.contains(target) && !anchor.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const visit = (item: Notification) => {
    if (isUnread(item)) read.mutate(item.id);
    const link = ownLink(item.link);
    if (!link) return;
    setOpen(false);
    void navigate(link);
  };

  return (
    <>
      <span className="bell" ref={anchor}>
        <IconButton
          icon={Bell}
          label={t('bell.label', { count: unread })}
          aria-expanded={open}
          aria-haspopup="dialog"
          onClick={() => setOpen(!open)}
        />
        {unread > 0 && (
          <span className="count num" aria-hidden>
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </span>
      {open &&
        createPortal(
          <div
            ref={panel}
            className="popover notes"
            role="dialog"
            aria-label={t('bell.title')}
            tabIndex={-1}
            style={{ ...place, outline: 'none' }}
            onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
          >
            <div className="card-head">
              <h2>{t('bell.title')}</h2>
              {unread > 0 && (
                <Button
                  look="ghost"
                  size="small"
                  busy={read.isPending}
                  onClick={() => read.mutate('all')}
                >
                  {t('bell.readAll')}
                </Button>
              )}
            </div>
            {query.error ? (
              <div style={{ padding: 12 }}>
                <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
              </div>
            ) : items.length === 0 ? (
              <Empty icon={BellOff} title={t('bell.empty')} text={t('bell.emptyText')} />
            ) : (
              <div className="notes-list">
                {items.map((item) => (
                  <button
                    key={item.id}
                    type="button"
                    className={isUnread(item) ? 'note unread' : 'note'}
                    onClick={() => visit(item)}
                  >
                    <i aria-hidden />
                    <span className="text">
                      {item.title ?? humanize(item.kind ?? '')}
                      {isUnread(item) && <span className="sr-only"> ({t('bell.unread')})</span>}
                    </span>
                    <span className="faint tiny">
                      <Ago at={item.createdAt} />
                    </span>
                  </button>
                ))}
              </div>
            )}
          </div>,
          document.body,
        )}
    </>
  );
}
