import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EllipsisVertical, KeyRound, Link2, Power, ShieldCheck, UserPlus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, directory, type Invited, type Member, type RoleName, rows } from '@/api';
import { memberName, useSession } from '@/app/session';
import { Button, IconButton } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/Field';
import { Menu } from '@/ui/Menu';
import { Avatar, Badge, CopyButton } from '@/ui/small';
import { Empty, ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { ROLES, roleOf, stateOf } from './member';

const KEY = ['members'];

export function Members() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const me = useSession();
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited>();
  const query = useQuery({ queryKey: KEY, queryFn: directory.members });
  const teams = useQuery({ queryKey: ['teams'], queryFn: directory.teams });
  const members = rows(query.data);

  const change = useMutation({
    mutationFn: ({ id, body }: { id: string; body: Record<string, unknown>; undo?: Record<string, unknown> }) =>
      directory.changeMember(id, body),
    onSuccess: (_, { id, undo }) =>
      toast('good', t('common.saved'), {
        action: undo && {
          label: t('common.undo'),
          run: () => change.mutate({ id, body: undo }),
        },
      }),
    onError: (error) =>
      toast('bad', problemTitle(error, t), {
        detail: error instanceof ApiProblem ? error.detail : undefined,
      }),
    onSettled: () => void queries.invalidateQueries({ queryKey: KEY }),
  });
  const teamsOf = (member: Member) =>
    rows(teams.data)
      .filter((team) => member.teamIds?.includes(team.id) || team.memberIds?.includes(member.id))
      .map((team) => team.name);

  return (
    <>
      <section className="card">
        <div className="card-head">
          <h2>
            {t('settings.tab.members')} <span className="sub num">{members.length || ''}</span>
          </h2>
          <Button look="primary" icon={UserPlus} onClick={() => setInviting(true)}>
            {t('settings.invite')}
          </Button>
        </div>
        {query.isPending ? (
          <SkeletonRows />
        ) : query.error && !query.data ? (
          <div className="card-body">
            <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
          </div>
        ) : members.length === 0 ? (
          <Empty icon={UsersRound} title={t('settings.noMembers')} />
        ) : (
          <ul className="rows">
            {members.map((member) => {
              const state = stateOf(member);
              const role = roleOf(member);
              const own = member.id === me.id;
              return (
                <li key={member.id} className="rows-item keep">
                  <Avatar name={memberName(member)} size={34} />
                  <div className="grow">
                    <div className="small strong truncate">
                      {memberName(member)} {own && <span className="faint">({t('settings.you')})</span>}
                    </div>
                    <div className="tiny faint truncate">
                      {state !== 'active' && (
                        <Badge tone={state === 'invited' ? 'warm' : 'none'}>{t(`settings.state.${state}`)}</Badge>
                      )}{' '}
                      {member.email}
                    </div>
                  </div>
                  <span className="tiny muted desktop-only">{teamsOf(member).join(', ')}</span>
                  <Badge tone={role === 'admin' ? 'accent' : role === 'manager' ? 'violet' : 'none'}>
                    {t(`role.${role}`)}
                  </Badge>
                  <Menu
                    align="end"
                    sections={[
                      {
                        label: t('settings.role'),
                        items: ROLES.map((each) => ({
                          label: t(`role.${each}`),
                          icon: ShieldCheck,
                          checked: each === role,
                          onSelect: () =>
                            each !== role &&
                            change.mutate({ id: member.id, body: { role: each }, undo: { role } }),
                        })),
                      },
                      {
                        items: [
                          {
                            label: t(state === 'deactivated' ? 'settings.activate' : 'settings.deactivate'),
                            icon: Power,
                            danger: state !== 'deactivated',
                            onSelect: () => {
                              const on = state === 'deactivated';
                              change.mutate({
                                id: member.id,
                                body: { status: on ? 'active' : 'deactivated' },
                                undo: { status: on ? 'deactivated' : 'active' },
                              });
                            },
                          },
                        ],
                      },
                    ]}
                  >
                    {(trigger) => (
                      <IconButton
                        {...trigger}
                        icon={EllipsisVertical}
                        size="small"
                        disabled={own}
                        label={t('settings.memberActions', { name: memberName(member) })}
                      />
                    )}
                  </Menu>
                </li>
              );
            })}
          </ul>
        )}
      </section>
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(member) => {
            setInviting(false);
            if (member.oneTimePassword || member.invitationLink) setInvited(member);
          }}
        />
      )}
      {invited && <HandOverDialog invited={invited} onClose={() => setInvited(undefined)} />}
    </>
  );
}

/** What the new member needs for the first sign-in; it can be read only now. */
function HandOverDialog({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { t } = useTranslation();
  const parts = [
    { icon: Link2, text: invited.invitationLink },
    { icon: KeyRound, text: invited.oneTimePassword },
  ];
  return (
    <Dialog
      title={t('settings.linkTitle')}
      description={t('settings.linkText')}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <Button look="primary" type="submit">
          {t('common.done')}
        </Button>
      }
    >
      <div className="stack">
        {parts.map(
          ({ icon: Icon, text }) =>
            text && (
              <div className="secret" key={text}>
                <Icon size={16} aria-hidden />
                <code className="mono grow truncate">{text}</code>
                <CopyButton text={text} />
              </div>
            ),
        )}
      </div>
    </Dialog>
  );
}

function InviteDialog({
  onClose,
  onInvited,
}: {
  onClose: () => void;
  onInvited: (member: Invited) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form, setForm] = useState({ email: '', firstName: '', lastName: '' });
  const [role, setRole] = useState<RoleName>('rep');
  const [teamId, setTeamId] = useState('');
  const [byLink, setByLink] = useState(false);
  const teams = useQuery({ queryKey: ['teams'], queryFn: directory.teams });
  const invite = useMutation({
    mutationFn: () =>
      directory.invite({
        email: form.email.trim(),
        firstName: form.firstName.trim(),
        lastName: form.lastName.trim(),
        role,
        ...(teamId ? { teamIds: [teamId] } : {}),
        ...(byLink ? { link: true } : {}),
      }),
    onSuccess: (member) => {
      toast('good', t('settings.invited', { email: form.email.trim() }));
      void queries.invalidateQueries({ queryKey: KEY });
      onInvited(member);
    },
  });
  const problem = invite.error instanceof ApiProblem ? invite.error : undefined;
  const bind = (name: keyof typeof form) => ({
    label: t(`leads.field.${name}`),
    value: form[name],
    error: problem?.fieldError(name),
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });
  return (
    <Dialog
      title={t('settings.invite')}
      description={t('settings.inviteText')}
      onClose={onClose}
      onSubmit={() => invite.mutate()}
      footer={
        <DialogActions
          confirm={t('settings.sendInvite')}
          busy={invite.isPending}
          disabled={!/^\S+@\S+$/.test(form.email.trim()) || !form.firstName.trim() || !form.lastName.trim()}
          onCancel={onClose}
        />
      }
    >
      <div className="stack">
        <ProblemPanel error={invite.error} />
        <TextField {...bind('email')} type="email" autoFocus />
        <div className="grid-2">
          <TextField {...bind('firstName')} />
          <TextField {...bind('lastName')} />
        </div>
        <SelectField
          label={t('settings.role')}
          hint={t(`settings.roleHint.${role}`)}
          value={role}
          onChange={(event) => setRole(event.target.value as RoleName)}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <SelectField
          label={t('settings.team')}
          value={teamId}
          onChange={(event) => setTeamId(event.target.value)}
          options={[
            { value: '', label: '–' },
            ...rows(teams.data).map((team) => ({ value: team.id, label: team.name })),
          ]}
        />
        <label className="check">
          <input type="checkbox" checked={byLink} onChange={(event) => setByLink(event.target.checked)} />
          {t('settings.byLink')}
        </label>
      </div>
    </Dialog>
  );
}
