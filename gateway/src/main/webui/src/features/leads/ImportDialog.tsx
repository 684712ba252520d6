import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Job, leads } from '@/api';
import { useFormat } from '@/app/format';
import { Button } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { FileDrop } from '@/ui/FileDrop';
import { ProblemPanel } from '@/ui/states';

const POLL_MS = 700;
const COLUMNS =
  'email, firstName, lastName, phone, jobTitle, company, domain, industry, employees, country, channel, medium, campaign, status, createdAt';
const COUNTS = ['created', 'updated', 'duplicates', 'rejected'] as const;

/** Takes a CSV file, starts the import job and shows how far it is. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [update, setUpdate] = useState(false);
  const start = useMutation({
    mutationFn: (chosen: File) => leads.import(chosen, update ? 'upsert' : 'create'),
  });
  const job = useQuery({
    queryKey: ['import', start.data?.id],
    queryFn: () => leads.importJob(start.data!.id),
    enabled: Boolean(start.data),
    initialData: start.data,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : POLL_MS),
  });
  const over = isOver(job.data);
  const stop = useMutation({
    mutationFn: () => leads.cancelImport(start.data!.id),
    onSettled: () => void job.refetch(),
  });

  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: ['leads'] });
  }, [over, queries]);

  return (
    <Dialog
      title={t('import.title')}
      description={t('import.text')}
      onClose={onClose}
      footer={
        start.data ? (
          <>
            {!over && (
              <Button busy={stop.isPending} onClick={() => stop.mutate()}>
                {t('import.stop')}
              </Button>
            )}
            <Button look="primary" onClick={onClose}>
              {over ? t('common.done') : t('import.background')}
            </Button>
          </>
        ) : (
          <DialogActions
            confirm={t('import.start')}
            busy={start.isPending}
            disabled={!file}
            onCancel={onClose}
            onConfirm={() => file && start.mutate(file)}
          />
        )
      }
    >
      <div className="stack">
        <ProblemPanel error={start.error ?? job.error} />
        {start.data ? (
          <Progress job={job.data ?? start.data} />
        ) : (
          <>
            <FileDrop
              accept=".csv,text/csv"
              label={t('import.drop')}
              hint={t('import.dropHint')}
              file={file}
              onFile={setFile}
            />
            <label className="check">
              <input
                type="checkbox"
                checked={update}
                onChange={(event) => setUpdate(event.target.checked)}
              />
              {t('import.upsert')}
            </label>
            <p className="tiny faint">
              {t('import.columns')}{' '}
              <span className="mono">
                {COLUMNS}
              </span>
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

function isOver(job: Job | undefined): boolean {
  return job !== undefined && ['completed', 'failed', 'cancelled'].includes(job.status);
}

function Progress({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = job.total ?? 0;
  const done = job.processed ?? 0;
  const share = job.status === 'completed' ? 1 : total > 0 ? done / total : 0;
  return (
    <div className="stack">
      <div className="row between">
        <span className="row strong">
          {job.status === 'completed' && <CircleCheck size={17} color="var(--good)" aria-hidden />}
          {job.status === 'failed' && <CircleX size={17} color="var(--bad)" aria-hidden />}
          {t(`job.${job.status}`)}
        </span>
        <span className="num small muted">
          {format.number(done)}
          {total > 0 && ` / ${format.number(total)}`}
        </span>
      </div>
      <div
        className="meter"
        role="progressbar"
        aria-label={t('import.title')}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <dl className="counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dd className="num">{format.number(job[name] ?? 0)}</dd>
            <dt>{t(`import.${name}`)}</dt>
          </div>
        ))}
      </dl>
      {job.problem && <p className="small">{job.problem.detail ?? job.problem.title}</p>}
      {job.errors && job.errors.length > 0 && (
        <ul className="import-errors small">
          {job.errors.slice(0, 20).map((error, index) => (
            <li key={index}>{importError(error, t('import.line'))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One rejected row in words: `Row 7: email is not an address`. */
export function importError(error: unknown, row: string): string {
  if (typeof error === 'string') return error;
  const { line, row: number, pointer, field, detail, code } = (error ?? {}) as Record<string, unknown>;
  const where = line ?? number;
  const what = [field ?? pointer, detail ?? code].filter(Boolean).join(': ');
  return where === undefined ? what : `${row} ${String(where)}: ${what}`;
}
