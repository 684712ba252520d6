import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Crumbs, PageHead } from '@/app/Shell';
import { Tabs } from '@/ui/Tabs';
import { Deliveries } from './Deliveries';
import { Endpoints } from './Endpoints';
import { TestInboxTab } from './TestInboxTab';

const TABS = ['endpoints', 'deliveries', 'inbox'] as const;

export default function Webhooks() {
  const { t } = useTranslation();
  const { tab = 'endpoints' } = useParams();
  return (
    <>
      <Crumbs title={t('nav.webhooks')} />
      <PageHead title={t('nav.webhooks')} text={t('webhooks.text')} />
      <Tabs
        base="/app/webhooks"
        label={t('nav.webhooks')}
        current={tab}
        tabs={TABS.map((key) => ({ key, label: t(`webhooks.tab.${key}`) }))}
      />
      {tab === 'deliveries' ? <Deliveries /> : tab === 'inbox' ? <TestInboxTab /> : <Endpoints />}
    </>
  );
}
