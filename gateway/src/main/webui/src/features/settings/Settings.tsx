import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Crumbs, PageHead } from '@/app/Shell';
import { Tabs } from '@/ui/Tabs';
import { Members } from './Members';
import { OrganizationSettings } from './OrganizationSettings';
import { Teams } from './Teams';

const TABS = ['members', 'teams', 'organization'] as const;

export default function Settings() {
  const { t } = useTranslation();
  const { tab = 'members' } = useParams();
  return (
    <>
      <Crumbs title={t('nav.settings')} />
      <PageHead title={t('nav.settings')} text={t('settings.text')} />
      <Tabs
        base="/app/settings"
        label={t('nav.settings')}
        current={tab}
        tabs={TABS.map((key) => ({ key, label: t(`settings.tab.${key}`) }))}
      />
      {tab === 'teams' ? <Teams /> : tab === 'organization' ? <OrganizationSettings /> : <Members />}
    </>
  );
}
