import { useQuery } from '@tanstack/react-query';
import { ArrowRight, Flame } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { ApiProblem } from '@/api';
import { LANGUAGES, chooseLanguage } from '@/i18n';
import { ScoreRing, Reasons } from '@/ui/Score';
import { ProblemPanel } from '@/ui/states';
import { meQuery } from './session';
import { useTitle } from './title';

/** Where signing in starts; afterwards the gateway comes back to the page that was asked for. */
export function loginUrl(from: string | undefined): string {
  return from && from !== '/app' ? `/login?returnTo=${encodeURIComponent(from)}` : '/login';
}

/** The first page: one button. The gateway does the rest and comes back to /app. */
export function SignIn() {
  const { t, i18n } = useTranslation();
  const me = useQuery(meQuery);
  useTitle(t('signIn.title'));
  useEffect(() => {
    // What the sign-out leaves in the address means nothing to a reader.
    if (window.location.search) window.history.replaceState(window.history.state, '', '/');
  }, []);
  const { state } = useLocation() as { state: { from?: string } | null };
  if (me.data) return <Navigate to="/app" replace />;
  const failed = me.error && !(me.error instanceof ApiProblem && me.error.status === 401);

  return (
    <div className="welcome">
      <main className="welcome-form">
        <div className="brand">
          <img src="/favicon.svg" alt="" /> SalesAI
        </div>
        <div>
          <h1>{t('signIn.headline')}</h1>
          <p className="lead">{t('signIn.text')}</p>
          {failed && (
            <div style={{ marginBottom: 18 }}>
              <ProblemPanel error={me.error} onRetry={() => void me.refetch()} />
            </div>
          )}
          <a className="btn primary big" href={loginUrl(state?.from)} data-testid="sign-in">
            {t('signIn.button')} <ArrowRight aria-hidden />
          </a>
        </div>
        <div className="row wrap tiny faint">
          {LANGUAGES.map(({ code, name }) => (
            <button
              key={code}
              type="button"
              className={i18n.language === code ? 'strong' : 'link'}
              aria-pressed={i18n.language === code}
              lang={code}
              onClick={() => chooseLanguage(code)}
              style={{ padding: '4px 6px' }}
            >
              {name}
            </button>
          ))}
        </div>
      </main>
      <aside className="welcome-show" aria-label={t('signIn.exampleLabel')}>
        <div className="welcome-stack">
          <div className="card pad stack loose">
            <div className="row wide">
              <ScoreRing score={{ value: 86, tier: 'hot' }} size={58} />
              <div className="grow">
                <h3>{t('signIn.exampleName')}</h3>
                <div className="small muted">{t('signIn.exampleCompany')}</div>
              </div>
              <span className="badge tone-hot">
                <Flame aria-hidden /> {t('tier.hot')}
              </span>
            </div>
            <Reasons
              total
              reasons={[
                { code: 'signIn', label: t('signIn.reasonPricing'), points: 34 },
                { code: 'signIn', label: t('signIn.reasonDemo'), points: 28 },
                { code: 'signIn', label: t('signIn.reasonFit'), points: 30 },
                { code: 'signIn', label: t('signIn.reasonQuiet'), points: -6 },
              ]}
            />
          </div>
          <div className="card pad row wide">
            <span className="live on" style={{ padding: 0 }}>
              <i />
            </span>
            <span className="small">
              <span className="strong">{t('signIn.liveTitle')}</span>{' '}
              <span className="muted">{t('signIn.liveText')}</span>
            </span>
          </div>
        </div>
      </aside>
    </div>
  );
}
