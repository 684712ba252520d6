import { ArrowRight, EllipsisVertical, FileText, ThumbsDown, Trophy, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Opportunity } from '@/api';
import { humanize, useFormat } from '@/app/format';
import { useMembers } from '@/app/session';
import { IconButton } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { Avatar } from '@/ui/small';
import { ageInDays } from './stages';

/** One deal; dragged with the mouse or moved by its menu, which does the same by keyboard. */
export function DealCard({
  deal,
  stages,
  onMove,
  onClose,
}: {
  deal: Opportunity;
  stages: string[];
  onMove: (deal: Opportunity, stage: string) => void;
  onClose: (deal: Opportunity, outcome: 'won' | 'lost') => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { nameOf } = useMembers();
  const owner = nameOf(deal.ownerId);
  const related = deal.leadId
    ? [
        {
          label: t('leads.openLead'),
          icon: UserRound,
          onSelect: () => void navigate(`/app/leads/${deal.leadId}`),
        },
        {
          label: t('leads.createProposal'),
          icon: FileText,
          onSelect: () => void navigate(`/app/proposals/new?lead=${deal.leadId}&opportunity=${deal.id}`),
        },
      ]
    : [];
  return (
    <li
      className="deal"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', deal.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <div className="grow">
          <div className="strong small">{deal.name}</div>
          {deal.product && <div className="tiny muted truncate">{humanize(deal.product)}</div>}
        </div>
        <Menu
          align="end"
          sections={[
            {
              label: t('pipeline.moveTo'),
              items: stages.map((stage) => ({
                label: t(`stage.${stage}`, { defaultValue: humanize(stage) }),
                icon: ArrowRight,
                checked: stage === deal.stage,
                onSelect: () => onMove(deal, stage),
              })),
            },
            {
              items: [
                { label: t('pipeline.win'), icon: Trophy, onSelect: () => onClose(deal, 'won') },
                {
                  label: t('pipeline.lose'),
                  icon: ThumbsDown,
                  danger: true,
                  onSelect: () => onClose(deal, 'lost'),
                },
              ],
            },
            ...(related.length > 0 ? [{ items: related }] : []),
          ]}
        >
          {(trigger) => (
            <IconButton
              {...trigger}
              icon={EllipsisVertical}
              size="small"
              label={t('pipeline.actions', { name: deal.name })}
            />
          )}
        </Menu>
      </div>
      <div className="row between">
        <span className="num strong small">{format.money(deal.amount)}</span>
        <span className="row tiny faint">
          <span className="num">{t('pipeline.days', { count: ageInDays(deal) })}</span>
          {owner && (
            <span title={owner}>
              <Avatar name={owner} size={20} />
              <span className="sr-only">{owner}</span>
            </span>
          )}
        </span>
      </div>
    </li>
  );
}
