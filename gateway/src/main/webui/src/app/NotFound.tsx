import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/states';
import { Crumbs } from './Shell';

export default function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <Crumbs title={t('notFound.title')} />
      <Empty icon={Compass} title={t('notFound.title')} text={t('notFound.text')}>
        <LinkButton to="/app" look="primary">
          {t('common.home')}
        </LinkButton>
      </Empty>
    </>
  );
}
