import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { analytics } from '@/api';
import { useSession } from '@/app/session';
import { Crumbs, PageHead } from '@/app/Shell';
import { Ago } from '@/ui/small';
import { ProblemPanel } from '@/ui/states';
import { LastEvents } from './LastEvents';
import { NextCustomers } from './NextCustomers';
import { Sources } from './Sources';
import { Tiles } from './Tiles';

/** Which part of the day it is where the person sits. */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

export default function Home() {
  const { t } = useTranslation();
  const me = useSession();
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: analytics.overview,
    // The stream tells of most changes; this is the floor when it is down.
    refetchInterval: 30_000,
  });
  const first = (me.name || me.email).split(/[\s@]/)[0];

  return (
    <>
      <Crumbs title={t('nav.home')} />
      <PageHead
        title={t(`home.good.${partOfDay(new Date().getHours())}`, { name: first })}
        text={
          overview.data?.asOf ? (
            <>
              {t('home.asOf')} <Ago at={overview.data.asOf} />
            </>
          ) : (
            t('home.text')
          )
        }
      />
      {overview.error && !overview.data && (
        <div style={{ marginBottom: 16 }}>
          <ProblemPanel error={overview.error} onRetry={() => void overview.refetch()} />
        </div>
      )}
      <Tiles overview={overview.data} />
      <div className="home-grid">
        <NextCustomers />
        <div className="stack home-side">
          <LastEvents events={overview.data?.lastEvents} loading={overview.isPending} />
          <Sources counts={overview.data?.leads?.bySource} loading={overview.isPending} />
        </div>
      </div>
    </>
  );
}
