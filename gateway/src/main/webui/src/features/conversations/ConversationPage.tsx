import { useQuery } from '@tanstack/react-query';
import { AudioLines } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type Conversation, conversations, type Segment } from '@/api';
import { useFormat } from '@/app/format';
import { Crumbs } from '@/app/Shell';
import { LeadLink } from '@/features/leads/LeadLink';
import { SearchBox } from '@/ui/Field';
import { Ago, Badge } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { balance, colourOf, isRunning, sorted, turns } from './talk';

const POLL_MS = 1200;

export default function ConversationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['conversation', id],
    queryFn: () => conversations.one(id),
    refetchInterval: ({ state }) => (isRunning(state.data) ? POLL_MS : false),
  });
  const segments = useQuery({
    queryKey: ['conversation', id, 'segments'],
    queryFn: () => conversations.segments(id),
    enabled: Boolean(query.data) && !isRunning(query.data),
  });
  const parent = { to: '/app/conversations', label: t('nav.conversations') };

  if (query.isPending || query.error) {
    return (
      <>
        <Crumbs title={t('conversations.one')} parent={parent} />
        {query.error ? (
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonRows />
        )}
      </>
    );
  }
  const call = query.data;
  const title = call.title || t('conversations.untitled');
  const list = segments.data ?? [];
  return (
    <>
      <Crumbs title={title} parent={parent} />
      <div className="record-head">
        <span className="entry-icon big tone-violet" aria-hidden>
          <AudioLines />
        </span>
        <div className="grow">
          <h1>{title}</h1>
          <div className="row wrap small muted">
            <Ago at={call.createdAt} />
            {call.leadId && <LeadLink id={call.leadId} />}
            {isRunning(call) && <Badge tone="warm">{t(`job.${call.status}`)}</Badge>}
            {call.status === 'failed' && <Badge tone="bad">{t('job.failed')}</Badge>}
          </div>
        </div>
      </div>
      {call.problem && (
        <p className="card pad" style={{ marginBottom: 16 }}>
          {call.problem.detail ?? call.problem.title}
        </p>
      )}
      <div className="stack loose">
        <TalkRatio call={call} segments={list} />
        <Transcript call={call} segments={list} loading={segments.isLoading} error={segments.error} />
      </div>
    </>
  );
}

function TalkRatio({ call, segments }: { call: Conversation; segments: Segment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const speakers = sorted(call.speakers ?? []);
  const duration = call.durationSeconds ?? 0;
  return (
    <section className="card pad stack loose" data-testid="talk-ratio" aria-label={t('conversations.ratio')}>
      <div className="figures">
        <Figure label={t('conversations.repShare')}>
          {call.talkRatio == null ? '–' : format.percent(call.talkRatio)}
          {call.talkRatio != null && (
            <Badge tone={balance(call.talkRatio) === 'balanced' ? 'good' : 'warm'}>
              {t(`conversations.${balance(call.talkRatio)}`)}
            </Badge>
          )}
        </Figure>
        <Figure label={t('conversations.duration')}>{format.clock(duration)}</Figure>
        <Figure label={t('conversations.monologue')}>
          {format.clock(call.longestMonologueSeconds ?? 0)}
        </Figure>
        <Figure label={t('conversations.questions')}>{call.questions ?? '–'}</Figure>
      </div>
      {speakers.length > 0 && (
        <div className="stack">
          <div className="talk-bar" aria-hidden>
            {speakers.map((speaker) => (
              <i
                key={speaker.name}
                style={{
                  flexGrow: Math.max(speaker.talkSeconds, 0.01),
                  background: colourOf(speakers, speaker.name),
                }}
              />
            ))}
          </div>
          <ul className="talk-legend">
            {speakers.map((speaker) => (
              <li key={speaker.name}>
                <i style={{ background: colourOf(speakers, speaker.name) }} aria-hidden />
                <span className="strong">{speaker.name}</span>
                {speaker.role && (
                  <span className="faint">
                    {t(`conversations.role.${speaker.role}`, { defaultValue: speaker.role })}
                  </span>
                )}
                <span className="num">{format.percent(speaker.share)}</span>
                <span className="num faint">{format.clock(speaker.talkSeconds)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {segments.length > 0 && duration > 0 && (
        <div className="stack tight" aria-hidden>
          {speakers.map((speaker) => (
            <div className="strip" key={speaker.name}>
              {segments
                .filter((segment) => segment.speaker === speaker.name)
                .map((segment) => (
                  <i
                    key={segment.id}
                    style={{
                      left: `${(segment.startSeconds / duration) * 100}%`,
                      width: `${((segment.endSeconds - segment.startSeconds) / duration) * 100}%`,
                      background: colourOf(speakers, speaker.name),
                    }}
                  />
                ))}
            </div>
          ))}
          <div className="row between tiny faint num">
            <span>0:00</span>
            <span>{format.clock(duration)}</span>
          </div>
        </div>
      )}
    </section>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="figure">
      <span className="tile-label">{label}</span>
      <span className="figure-value num">{children}</span>
    </div>
  );
}

function Transcript({
  call,
  segments,
  loading,
  error,
}: {
  call: Conversation;
  segments: Segment[];
  loading: boolean;
  error: unknown;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = wanted ? segments.filter((each) => each.text.toLowerCase().includes(wanted)) : segments;
  const speakers = call.speakers ?? [];
  return (
    <section className="card" aria-labelledby="transcript-title">
      <div className="card-head">
        <h2 id="transcript-title" className="nowrap">
          {t('conversations.transcript')} <span className="sub num">{segments.length || ''}</span>
        </h2>
        <div style={{ maxWidth: 280, flex: 1 }}>
          <SearchBox
            label={t('conversations.search')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      </div>
      {loading || isRunning(call) ? (
        <SkeletonRows count={4} />
      ) : error ? (
        <div className="card-body">
          <ProblemPanel error={error} />
        </div>
      ) : shown.length === 0 ? (
        <Empty icon={AudioLines} title={t('conversations.nothing')} />
      ) : (
        <ol className="transcript">
          {turns(shown).map((turn) => (
            <li key={turn.segments[0]!.id}>
              <span className="num tiny faint">{format.clock(turn.start)}</span>
              <div>
                <span className="small strong" style={{ color: 'var(--text)' }}>
                  <i className="dot" style={{ background: colourOf(speakers, turn.speaker) }} aria-hidden />
                  {turn.speaker || t('conversations.unknown')}
                </span>
                <p>{turn.segments.map((segment) => segment.text).join(' ')}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
