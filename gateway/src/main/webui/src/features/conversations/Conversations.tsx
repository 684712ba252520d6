import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { AudioLines, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { conversations } from '@/api';
import { useFormat } from '@/app/format';
import { Crumbs, PageHead } from '@/app/Shell';
import { LeadLink } from '@/features/leads/LeadLink';
import { LeadPicker } from '@/features/leads/LeadPicker';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { TextField } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { Ago, Badge } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { balance, isRunning } from './talk';

export default function Conversations() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'list'],
    queryFn: ({ pageParam }) => conversations.list({ limit: 30, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.page?.hasMore && last.page.nextCursor) || undefined,
  });
  const items = query.data?.pages.flatMap((page) => page.data) ?? [];

  return (
    <>
      <Crumbs title={t('nav.conversations')} />
      <PageHead title={t('nav.conversations')} text={t('conversations.text')} />
      <div className="stack loose">
        <FileDrop
          accept=".vtt,text/vtt"
          label={t('conversations.drop')}
          hint={t('conversations.dropHint')}
          onFile={setFile}
        />
        <div className="card">
          {query.isPending ? (
            <SkeletonRows />
          ) : query.error && !query.data ? (
            <div style={{ padding: 16 }}>
              <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
            </div>
          ) : items.length === 0 ? (
            <Empty icon={AudioLines} title={t('conversations.empty')} text={t('conversations.emptyText')} />
          ) : (
            <div className="table-wrap">
              <table className="table cards-on-phone">
                <thead>
                  <tr>
                    <th scope="col">{t('conversations.one')}</th>
                    <th scope="col">{t('conversations.ratio')}</th>
                    <th scope="col">{t('leads.one')}</th>
                    <th scope="col" className="right">
                      {t('conversations.duration')}
                    </th>
                    <th scope="col" className="right">
                      {t('conversations.questions')}
                    </th>
                    <th scope="col">{t('conversations.added')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <tr
                      key={item.id}
                      className="click"
                      onClick={() => void navigate(`/app/conversations/${item.id}`)}
                    >
                      <td>
                        <Link
                          className="strong row-link"
                          to={`/app/conversations/${item.id}`}
                          onClick={(event) => event.stopPropagation()}
                        >
                          {item.title || t('conversations.untitled')}
                        </Link>
                      </td>
                      <td>
                        {isRunning(item) ? (
                          <Badge tone="warm">{t(`job.${item.status}`)}</Badge>
                        ) : item.status === 'failed' ? (
                          <Badge tone="bad">{t('job.failed')}</Badge>
                        ) : item.talkRatio == null ? (
                          <span className="faint">–</span>
                        ) : (
                          <span className="row">
                            <span className="mini-ratio" aria-hidden>
                              <i style={{ width: `${item.talkRatio * 100}%` }} />
                            </span>
                            <span className="num">{format.percent(item.talkRatio)}</span>
                            <span className="tiny faint">{t(`conversations.${balance(item.talkRatio)}`)}</span>
                          </span>
                        )}
                      </td>
                      <td>
                        <LeadLink id={item.leadId} />
                      </td>
                      <td className="right num">{format.clock(item.durationSeconds ?? 0)}</td>
                      <td className="right num">{item.questions ?? '–'}</td>
                      <td className="faint">
                        <Ago at={item.createdAt} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {query.hasNextPage && (
            <div className="more">
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('common.loadMore')}
              </Button>
            </div>
          )}
        </div>
      </div>
      {file && <UploadDialog file={file} onClose={() => setFile(undefined)} />}
    </>
  );
}

function UploadDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [title, setTitle] = useState(file.name.replace(/\.[^.]+$/, ''));
  const [repSpeaker, setRepSpeaker] = useState('');
  const [leadId, setLeadId] = useState<string>();
  const upload = useMutation({
    mutationFn: () =>
      conversations.upload(file, { title: title.trim(), leadId, repSpeaker: repSpeaker.trim() }),
    onSuccess: (conversation) => {
      void queries.invalidateQueries({ queryKey: ['conversations'] });
      void navigate(`/app/conversations/${conversation.id}`);
    },
  });
  return (
    <Dialog
      title={t('conversations.upload')}
      description={file.name}
      onClose={onClose}
      onSubmit={() => upload.mutate()}
      footer={
        <DialogActions confirm={t('conversations.analyse')} busy={upload.isPending} onCancel={onClose} />
      }
    >
      <div className="stack">
        <ProblemPanel error={upload.error} />
        <TextField
          label={t('conversations.title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <LeadPicker
          label={t('leads.one')}
          optional
          leadId={leadId}
          onPick={(lead) => setLeadId(lead?.id)}
        />
        <TextField
          label={t('conversations.repSpeaker')}
          hint={t('conversations.repHint')}
          optional
          value={repSpeaker}
          onChange={(event) => setRepSpeaker(event.target.value)}
        />
        <p className="tiny faint row">
          <Upload size={13} aria-hidden /> {t('conversations.privacy')}
        </p>
      </div>
    </Dialog>
  );
}
