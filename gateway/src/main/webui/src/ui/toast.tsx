import { CircleAlert, CircleCheck, Flame, X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button';

export interface Toast {
  id: number;
  tone: 'good' | 'bad' | 'live';
  text: string;
  detail?: string;
  action?: { label: string; run: () => void };
}

const LIFE_MS = 6000;
let toasts: Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function set(value: Toast[]) {
  toasts = value;
  listeners.forEach((listener) => listener());
}

export function dismiss(id: number) {
  set(toasts.filter((toast) => toast.id !== id));
}

/** Shows a short message in the corner; it leaves by itself. */
export function toast(tone: Toast['tone'], text: string, more: Pick<Toast, 'detail' | 'action'> = {}) {
  const id = next++;
  set([...toasts.slice(-3), { id, tone, text, ...more }]);
  window.setTimeout(() => dismiss(id), more.action ? LIFE_MS * 1.5 : LIFE_MS);
}

const ICONS = { good: CircleCheck, bad: CircleAlert, live: Flame };

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  const region = useRef<HTMLDivElement>(null);
  const { t } = useTranslation();

  // Shown again on each change: the last one shown lies above a dialog that opened meanwhile.
  useEffect(() => {
    const element = region.current;
    if (!element?.showPopover) return;
    if (element.matches(':popover-open')) element.hidePopover();
    if (shown.length > 0) element.showPopover();
  }, [shown]);

  return (
    <div ref={region} className="toasts" role="status" aria-live="polite" popover="manual">
      {shown.map(({ id, tone, text, detail, action }) => {
        const Icon = ICONS[tone];
        return (
          <div key={id} className={`toast ${tone}`}>
            <Icon aria-hidden />
            <div className="grow">
              <div className="strong">{text}</div>
              {detail && <div className="muted">{detail}</div>}
            </div>
            {action && (
              <Button
                size="small"
                onClick={() => {
                  dismiss(id);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton icon={X} size="small" label={t('common.dismiss')} onClick={() => dismiss(id)} />
          </div>
        );
      })}
    </div>
  );
}
