import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Pencil, Plus, Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, directory, rows, type Team } from '@/api';
import { memberName, useMembers } from '@/app/session';
import { Button, IconButton } from '@/ui/Button';
import { ConfirmDialog, Dialog, DialogActions } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/Field';
import { Avatar } from '@/ui/small';
import { Empty, ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';

const KEY = ['teams'];

export function Teams() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { nameOf } = useMembers();
  const [editing, setEditing] = useState<Team | 'new'>();
  const [removing, setRemoving] = useState<Team>();
  const query = useQuery({ queryKey: KEY, queryFn: directory.teams });
  const teams = rows(query.data);
  const remove = useMutation({
    mutationFn: directory.removeTeam,
    onSuccess: () => toast('good', t('settings.teamRemoved')),
    onError: (error) => toast('bad', problemTitle(error, t)),
    onSettled: () => {
      setRemoving(undefined);
      void queries.invalidateQueries({ queryKey: KEY });
    },
  });
  const addButton = (
    <Button look="primary" icon={Plus} onClick={() => setEditing('new')}>
      {t('settings.newTeam')}
    </Button>
  );
  return (
    <>
      {query.isPending ? (
        <SkeletonRows count={3} height={60} />
      ) : query.error && !query.data ? (
        <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
      ) : teams.length === 0 ? (
        <div className="card">
          <Empty icon={UsersRound} title={t('settings.noTeams')} text={t('settings.noTeamsText')}>
            {addButton}
          </Empty>
        </div>
      ) : (
        <>
          <div className="row" style={{ justifyContent: 'flex-end', marginBottom: 14 }}>
            {addButton}
          </div>
          <ul className="card-grid">
            {teams.map((team) => (
              <li key={team.id} className="card pad stack">
                <div className="row">
                  <div className="grow">
                    <h2 className="truncate">{team.name}</h2>
                    <div className="tiny faint">{team.region || t('settings.noRegion')}</div>
                  </div>
                  <IconButton
                    icon={Pencil}
                    size="small"
                    label={t('settings.editTeam', { name: team.name })}
                    onClick={() => setEditing(team)}
                  />
                  <IconButton
                    icon={Trash2}
                    size="small"
                    label={t('settings.removeTeam', { name: team.name })}
                    onClick={() => setRemoving(team)}
                  />
                </div>
                <div className="small">
                  <span className="faint">{t('settings.manager')}: </span>
                  {nameOf(team.managerId) ?? '–'}
                </div>
                <ul className="row wrap" aria-label={t('settings.tab.members')}>
                  {(team.memberIds ?? []).map((id) => (
                    <li key={id} className="badge" style={{ paddingLeft: 3 }}>
                      <Avatar name={nameOf(id) ?? '?'} size={16} /> {nameOf(id) ?? '–'}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {editing && (
        <TeamDialog
          team={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t('settings.removeTeam', { name: removing.name })}
          text={t('settings.removeTeamText')}
          confirm={t('common.remove')}
          busy={remove.isPending}
          onClose={() => setRemoving(undefined)}
          onConfirm={() => remove.mutate(removing.id)}
        />
      )}
    </>
  );
}

function TeamDialog({
  team,
  onClose,
}: {
  team: Team | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { members } = useMembers();
  const [name, setName] = useState(team?.name ?? '');
  const [region, setRegion] = useState(team?.region ?? '');
  const [managerId, setManagerId] = useState(team?.managerId ?? '');
  const [chosen, setChosen] = useState(team?.memberIds ?? []);
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name: name.trim(),
        region: region.trim() || null,
        managerId: managerId || null,
        memberIds: chosen,
      };
      return team ? directory.changeTeam(team.id, body) : directory.createTeam(withoutNull(body));
    },
    onSuccess: () => {
      toast('good', t('common.saved'));
      onClose();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: KEY });
      void queries.invalidateQueries({ queryKey: ['members'] });
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : undefined;
  return (
    <Dialog
      title={team ? t('settings.editTeam', { name: team.name }) : t('settings.newTeam')}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      footer={
        <DialogActions
          confirm={t('common.save')}
          busy={save.isPending}
          disabled={!name.trim()}
          onCancel={onClose}
        />
      }
    >
      <div className="stack">
        <ProblemPanel error={save.error} />
        <div className="grid-2">
          <TextField
            label={t('settings.teamName')}
            value={name}
            autoFocus
            error={problem?.fieldError('name')}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={t('settings.region')}
            optional
            value={region}
            onChange={(event) => setRegion(event.target.value)}
          />
        </div>
        <SelectField
          label={t('settings.manager')}
          value={managerId}
          onChange={(event) => setManagerId(event.target.value)}
          options={[
            { value: '', label: '–' },
            ...members.map((member) => ({ value: member.id, label: memberName(member) })),
          ]}
        />
        <fieldset className="checks">
          <legend className="label small strong">{t('settings.tab.members')}</legend>
          {members.map((member) => (
            <label key={member.id} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(member.id)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked
                      ? [...chosen, member.id]
                      : chosen.filter((id) => id !== member.id),
                  )
                }
              />
              {memberName(member)}
            </label>
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}

/** In a change null removes a value; in a new team what is not there is left out. */
function withoutNull(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
