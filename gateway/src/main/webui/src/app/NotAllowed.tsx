import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/states';
import { Crumbs } from './Shell';

/** A page that the person's role does not include; the platform would refuse each call anyway. */
export function NotAllowed() {
  const { t } = useTranslation();
  return (
    <>
      <Crumbs title={t('notAllowed.title')} />
      <Empty icon={ShieldAlert} title={t('notAllowed.title')} text={t('notAllowed.text')}>
        <LinkButton to="/app" look="primary">
          {t('common.home')}
        </LinkButton>
      </Empty>
    </>
  );
}
