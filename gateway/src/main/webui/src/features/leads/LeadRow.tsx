import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Lead } from '@/api';
import { humanize } from '@/app/format';
import { channelText, reasonText } from '@/i18n/texts';
import { Ago, Avatar, Badge } from '@/ui/small';
import { ScoreBadge, signed, tellingReasons, topReasons } from '@/ui/Score';
import { leadName, statusTone } from './lead';

export function LeadRow({
  lead,
  owner,
  moved,
  onOpen,
}: {
  lead: Lead;
  owner: string | undefined;
  moved: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const [reason] = topReasons(tellingReasons(lead.score?.reasons ?? []), 1);
  const channel = lead.source?.channel;
  return (
    <tr className={moved ? 'click moved' : 'click'} data-testid="lead-row" onClick={onOpen}>
      <td className="cell-score" style={{ width: 128 }}>
        <ScoreBadge score={lead.score} />
      </td>
      <td className="cell-name">
        <Link
          to={`/app/leads/${lead.id}`}
          className="strong row-link"
          onClick={(event) => event.stopPropagation()}
        >
          {leadName(lead)}
        </Link>
        <div className="faint tiny truncate">
          {[lead.jobTitle, lead.company?.name].filter(Boolean).join(' · ') || lead.email}
        </div>
      </td>
      <td className="cell-reason">
        {reason ? (
          <span className="row">
            <span className={reason.points < 0 ? 'points down num' : 'points up num'}>
              {signed(reason.points)}
            </span>
            <span className="truncate muted">
              {reasonText(t, reason.code, reason.label)}
            </span>
          </span>
        ) : (
          <span className="faint">–</span>
        )}
      </td>
      <td className="cell-status">
        {lead.status && (
          <Badge tone={statusTone(lead.status)}>
            {t(`status.${lead.status}`, { defaultValue: humanize(lead.status) })}
          </Badge>
        )}
      </td>
      <td className="cell-source">
        <div className="truncate">
          {channel ? channelText(t, channel) : '–'}
        </div>
        {lead.source?.campaign && <div className="faint tiny truncate">{lead.source.campaign}</div>}
      </td>
      <td className="cell-owner">
        {owner ? (
          <span className="row" title={owner}>
            <Avatar name={owner} size={24} />
            <span className="truncate">{owner}</span>
          </span>
        ) : (
          <span className="faint">{t('leads.unassigned')}</span>
        )}
      </td>
      <td className="cell-updated faint">
        <Ago at={lead.updatedAt ?? lead.createdAt} />
      </td>
    </tr>
  );
}
