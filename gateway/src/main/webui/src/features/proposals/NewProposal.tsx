import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileText, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { proposals, rows, templates } from '@/api';
import { humanize } from '@/app/format';
import { useSession } from '@/app/session';
import { Crumbs, PageHead } from '@/app/Shell';
import { LeadPicker } from '@/features/leads/LeadPicker';
import { LANGUAGES } from '@/i18n';
import { Button } from '@/ui/Button';
import { SelectField } from '@/ui/Field';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';

/** The text in the reader's language, else in English, else in any. */
export function inLanguage(texts: Record<string, string> | undefined, language: string): string | undefined {
  return texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0];
}

/** Three choices, then the document: who it is for, which template, which language. */
export default function NewProposal() {
  const { t, i18n } = useTranslation();
  const me = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const leadId = params.get('lead') ?? undefined;
  const opportunityId = params.get('opportunity') ?? undefined;
  const [chosen, setChosen] = useState<string>();
  const [wanted, setWanted] = useState<string>();
  const list = useQuery({ queryKey: ['templates'], queryFn: templates.list, staleTime: 300_000 });
  const all = rows(list.data);
  const template = all.find(({ id }) => id === chosen) ?? all[0];
  const languages = template?.languages?.length ? template.languages : LANGUAGES.map(({ code }) => code);
  const preferred = [wanted, me.organization.language, i18n.language].find(
    (language) => language && languages.includes(language),
  );
  const language = preferred ?? languages[0] ?? 'en';

  const create = useMutation({
    mutationFn: () =>
      proposals.create({
        templateId: template!.id,
        language,
        // A deal knows its lead; naming both would be two answers to one question.
        ...(opportunityId ? { opportunityId } : { leadId }),
      }),
    onSuccess: (proposal) => {
      void queries.invalidateQueries({ queryKey: ['proposals'] });
      void navigate(`/app/proposals/${proposal.id}`);
    },
  });

  return (
    <>
      <Crumbs
        title={t('proposals.new')}
        parent={{ to: '/app/proposals', label: t('nav.proposals') }}
      />
      <PageHead title={t('proposals.new')} text={t('proposals.newText')} />
      <form
        className="builder"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <section className="card pad stack loose">
          <LeadPicker
            label={t('proposals.for')}
            leadId={leadId}
            onPick={(lead) => setParams(lead ? { lead: lead.id } : {}, { replace: true })}
          />
          <div className="field" role="radiogroup" aria-label={t('proposals.template')}>
            <span className="label">{t('proposals.template')}</span>
            {list.isPending ? (
              <SkeletonRows count={2} height={54} />
            ) : list.error ? (
              <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />
            ) : all.length === 0 ? (
              <Empty icon={FileText} title={t('proposals.noTemplates')} />
            ) : (
              <div className="choices">
                {all.map((each) => (
                  <label key={each.id} className={each.id === template?.id ? 'choice on' : 'choice'}>
                    <input
                      type="radio"
                      name="template"
                      className="sr-only"
                      checked={each.id === template?.id}
                      onChange={() => setChosen(each.id)}
                    />
                    <FileText aria-hidden />
                    <span className="grow">
                      <span className="strong small">{inLanguage(each.names, i18n.language) ?? humanize(each.id)}</span>
                      <span className="tiny muted clamp">{inLanguage(each.descriptions, i18n.language)}</span>
                    </span>
                  </label>
                ))}
              </div>
            )}
          </div>
          <SelectField
            label={t('shell.language')}
            value={language}
            onChange={(event) => setWanted(event.target.value)}
            options={languages.map((code) => ({ value: code, label: languageName(code, i18n.language) }))}
          />
          <ProblemPanel error={create.error} />
          <div className="row">
            <Button
              type="submit"
              look="primary"
              size="big"
              icon={Sparkles}
              busy={create.isPending}
              disabled={!template || (!leadId && !opportunityId)}
            >
              {t('proposals.generate')}
            </Button>
          </div>
        </section>
        <aside className="stack builder-note">
          <h3>{t('proposals.factsTitle')}</h3>
          <p className="small muted">{t('proposals.factsText')}</p>
        </aside>
      </form>
    </>
  );
}

export function languageName(code: string, inLanguage: string): string {
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code);
    return name ? humanize(name) : code;
  } catch {
    return code;
  }
}
