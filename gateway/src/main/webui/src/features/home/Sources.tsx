import { useTranslation } from 'react-i18next';
import { channelText } from '@/i18n/texts';
import { Link } from 'react-router';
import type { Count } from '@/api';
import { Bars } from '@/ui/small';
import { SkeletonRows } from '@/ui/states';

const SHOWN = 6;

export function Sources({ counts, loading }: { counts: Count[] | undefined; loading: boolean }) {
  const { t } = useTranslation();
  const sorted = [...(counts ?? [])].sort((a, b) => b.count - a.count).slice(0, SHOWN);
  if (!loading && sorted.length === 0) return null;
  return (
    <section className="card" aria-labelledby="sources-title">
      <div className="card-head">
        <h2 id="sources-title">{t('home.sources')}</h2>
      </div>
      {loading ? (
        <SkeletonRows count={3} height={20} />
      ) : (
        <div className="card-body">
          <Bars
            items={sorted.map(({ key, count }) => ({
              key,
              count,
              label: (
                <Link className="row-link" to={`/app/leads?channel=${encodeURIComponent(key)}`}>
                  {channelText(t, key)}
                </Link>
              ),
            }))}
          />
        </div>
      )}
    </section>
  );
}
