import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getBlob, proposals } from '@/api';
import { ProblemPanel, Skeleton } from '@/ui/states';

type Kind = 'pdf' | 'html';

/** Phones and some browsers cannot show a PDF inside a page; the same document is there as HTML. */
function firstKind(): Kind {
  return navigator.pdfViewerEnabled === false ? 'html' : 'pdf';
}

/** The document as the customer will see it. */
export function Preview({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>(firstKind);
  return (
    <section className="card preview" aria-label={t('proposals.preview')}>
      <div className="preview-bar">
        <div className="segmented" role="group" aria-label={t('proposals.preview')}>
          {(['pdf', 'html'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
              {each === 'pdf' ? 'PDF' : t('proposals.web')}
            </button>
          ))}
        </div>
        <a
          className="btn ghost small"
          href={proposals.documentUrl(id, kind)}
          target="_blank"
          rel="noreferrer"
        >
          <ExternalLink aria-hidden /> {t('proposals.openTab')}
        </a>
      </div>
      {kind === 'pdf' ? (
        <PdfFrame id={id} title={title} />
      ) : (
        <iframe
          className="preview-frame"
          data-testid="proposal-preview"
          title={title}
          // No scripts, no forms: the document is only to be read.
          sandbox=""
          src={proposals.documentUrl(id, 'html')}
        />
      )}
    </section>
  );
}

function PdfFrame({ id, title }: { id: string; title: string }) {
  const query = useQuery({
    // A document is written once; the steps of its proposal do not change it.
    queryKey: ['proposal-pdf', id],
    queryFn: ({ signal }) => getBlob(proposals.documentUrl(id, 'pdf'), signal),
    staleTime: Infinity,
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!query.data) return;
    const made = URL.createObjectURL(new Blob([query.data], { type: 'application/pdf' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [query.data]);

  if (query.error) {
    return (
      <div style={{ padding: 16 }}>
        <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (!url) return <Skeleton height="70vh" style={{ borderRadius: 0 }} />;
  return (
    <iframe
      className="preview-frame"
      data-testid="proposal-preview"
      data-bytes={query.data?.size}
      title={title}
      src={`${url}#toolbar=0&navpanes=0&view=FitH`}
    />
  );
}
