import { CloudOff, type LucideIcon, ShieldAlert, TriangleAlert } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type FieldError } from '@/api';
import { Button } from './Button';

export function Empty({
  icon: Icon,
  title,
  text,
  children,
}: {
  icon: LucideIcon;
  title: string;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <span className="mark">
        <Icon aria-hidden />
      </span>
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}

/** What went wrong, in the platform's own words, with the trace id for the operator. */
export function ProblemPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : undefined;
  const Icon = problem?.status === 0 ? CloudOff : problem?.status === 403 ? ShieldAlert : TriangleAlert;
  return (
    <div className="problem" role="alert">
      <Icon aria-hidden />
      <div className="grow">
        <div className="strong">{problemTitle(error, t)}</div>
        {problem?.detail && <div className="muted">{problem.detail}</div>}
        {problem && problem.errors.length > 0 && (
          <ul>
            {problem.errors.map((item, index) => (
              <li key={index}>{errorLine(item)}</li>
            ))}
          </ul>
        )}
        {problem?.traceId && (
          <div className="trace">
            {t('problem.trace')} <span className="mono">{problem.traceId}</span>
          </div>
        )}
      </div>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  );
}

function errorLine({ pointer, detail, code }: FieldError): string {
  return [pointer, detail ?? code].filter(Boolean).join(': ');
}

export function problemTitle(error: unknown, t: (key: string) => string): string {
  if (!(error instanceof ApiProblem)) return t('problem.unexpected');
  if (error.status === 0) return t('problem.offline');
  const known: Record<number, string> = {
    403: 'problem.forbidden',
    404: 'problem.notFound',
    409: 'problem.conflict',
    412: 'problem.changed',
    422: 'problem.invalid',
    429: 'problem.tooMany',
    502: 'problem.unavailable',
    503: 'problem.unavailable',
    504: 'problem.unavailable',
  };
  const key = known[error.status];
  return key ? t(key) : (error.title ?? t('problem.unexpected'));
}

export function Skeleton({ width = '100%', height = 14, style }: {
  width?: number | string;
  height?: number | string;
  style?: CSSProperties;
}) {
  return <span className="skeleton" aria-hidden style={{ width, height, ...style }} />;
}

export function SkeletonRows({ count = 6, height = 38 }: { count?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className="stack" style={{ padding: 18 }} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} style={{ opacity: 1 - index * 0.11 }} />
      ))}
    </div>
  );
}
