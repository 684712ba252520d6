import { Check, Copy } from 'lucide-react';
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/app/format';
import { IconButton } from './Button';

export type Tone = 'hot' | 'warm' | 'cool' | 'good' | 'bad' | 'violet' | 'accent' | 'none';

export function Badge({ tone = 'none', dot, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span className={tone === 'none' ? 'badge' : `badge tone-${tone}`}>
      {dot && <span className="dot" aria-hidden />}
      {children}
    </span>
  );
}

/** Initials of a name or an address. */
export function initials(name: string): string {
  const words = name.replace(/@.*/, '').split(/[\s._-]+/).filter(Boolean);
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? words[words.length - 1]![0] : '';
  return (first + last).toUpperCase();
}

const AVATAR_TONES: Tone[] = ['accent', 'violet', 'cool', 'good', 'warm', 'hot'];

function toneOf(text: string): Tone {
  let hash = 0;
  for (const char of text) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  return AVATAR_TONES[hash % AVATAR_TONES.length]!;
}

export function Avatar({ name, size = 26 }: { name: string; size?: number }) {
  return (
    <span
      className={`avatar tone-${toneOf(name)}`}
      aria-hidden
      style={{ ['--avatar']: `${size}px` } as CSSProperties}
    >
      {initials(name)}
    </span>
  );
}

/** A moment as people say it ("5 minutes ago"), exact on hover; keeps itself current. */
export function Ago({ at }: { at: string | null | undefined }) {
  const format = useFormat();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((count) => count + 1), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  if (!at) return <span className="faint">–</span>;
  return (
    <time dateTime={at} title={format.dateTime(at)} className="nowrap">
      {format.ago(at)}
    </time>
  );
}

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = window.setTimeout(() => setCopied(false), 1600);
    return () => window.clearTimeout(timer);
  }, [copied]);
  return (
    <IconButton
      icon={copied ? Check : Copy}
      size="small"
      label={copied ? t('common.copied') : (label ?? t('common.copy'))}
      onClick={(event) => {
        event.stopPropagation();
        void navigator.clipboard?.writeText(text).then(() => setCopied(true));
      }}
    />
  );
}

export function Bars({
  items,
}: {
  items: { key: string; label: ReactNode; count: number; tone?: string; shown?: string }[];
}) {
  const format = useFormat();
  const top = Math.max(1, ...items.map((item) => item.count));
  return (
    <ul className="bars">
      {items.map((item) => (
        <li key={item.key}>
          <span className="truncate">{item.label}</span>
          <span className="num strong">{item.shown ?? format.number(item.count)}</span>
          <span className="meter" style={item.tone ? ({ ['--tone']: item.tone } as CSSProperties) : undefined}>
            <i style={{ width: `${(item.count / top) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A figure that runs to its new value instead of jumping, unless motion is reduced. */
export function Rolling({ value, format }: { value: number; format: (value: number) => string }) {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const still = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
    if (still || document.hidden) {
      setShown(value);
      return;
    }
    const from = shown;
    const start = performance.now();
    let frame = 0;
    const step = (now: number) => {
      const part = Math.min(1, (now - start) / 600);
      setShown(from + (value - from) * (1 - (1 - part) ** 3));
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
      setShown(value);
    };
    // `shown` is where the run starts, not a reason to start one.
  }, [value]);
  return <span className="num">{format(shown)}</span>;
}
