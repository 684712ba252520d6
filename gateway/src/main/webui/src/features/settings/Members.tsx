import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EllipsisVertical, Link2, Power, ShieldCheck, UserPlus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, directory, type Member, type RoleName, rows } from '@/api';
import { memberName, useSession } from '@/app/session';
import { Button, IconButton } from '@/ui/Button';
import { Dialog, DialogActions } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/Field';
import { Menu } from '@/ui/Menu';
import { Avatar, Badge, CopyButton } from '@/ui/small';
import { Empty, ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { memberIds, ROLES, roleOf, stateOf } from './member';

const KEY = ['members'];

export function Members() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const me = useSession();
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<string>();
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
      .filter((team) => member.teams?.includes(team.id) || memberIds(team).includes(member.id))
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
                    <div className="tiny faint truncate">{member.email}</div>
                  </div>
                  <span className="tiny muted desktop-only">{teamsOf(member).join(', ')}</span>
                  {state !== 'active' && (
                    <Badge tone={state === 'invited' ? 'warm' : 'none'}>{t(`settings.state.${state}`)}</Badge>
                  )}
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
                            label: t(state === 'inactive' ? 'settings.activate' : 'settings.deactivate'),
                            icon: Power,
                            danger: state !== 'inactive',
                            onSelect: () => {
                              const active = state === 'inactive';
                              change.mutate({ id: member.id, body: { active }, undo: { active: !active } });
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
          onInvited={(invitation) => {
            setInviting(false);
            setLink(invitation);
          }}
        />
      )}
      {link && (
        <Dialog
          title={t('settings.linkTitle')}
          description={t('settings.linkText')}
          onClose={() => setLink(undefined)}
          footer={
            <Button look="primary" onClick={() => setLink(undefined)}>
              {t('common.done')}
            </Button>
          }
        >
          <div className="secret">
            <Link2 size={16} aria-hidden />
            <code className="mono grow truncate">{link}</code>
            <CopyButton text={link} />
          </div>
        </Dialog>
      )}
    </>
  );
}

function InviteDialog({
  onClose,
  onInvited,
}: {
  onClose: () => void;
  onInvited: (link: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form, setForm] = useState({ email: '', firstName: '', lastName: '' });
  const [role, setRole] = useState<RoleName>('rep');
  const invite = useMutation({
    mutationFn: () =>
      directory.invite({
        email: form.email.trim(),
        ...(form.firstName.trim() ? { firstName: form.firstName.trim() } : {}),
        ...(form.lastName.trim() ? { lastName: form.lastName.trim() } : {}),
        role,
      }),
    onSuccess: (member) => {
      toast('good', t('settings.invited', { email: form.email.trim() }));
      void queries.invalidateQueries({ queryKey: KEY });
      onInvited(member?.invitationLink);
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
          disabled={!/^\S+@\S+$/.test(form.email.trim())}
          onCancel={onClose}
        />
      }
    >
      <div className="stack">
        <ProblemPanel error={invite.error} />
        <TextField {...bind('email')} type="email" autoFocus />
        <div className="grid-2">
          <TextField {...bind('firstName')} optional />
          <TextField {...bind('lastName')} optional />
        </div>
        <SelectField
          label={t('settings.role')}
          hint={t(`settings.roleHint.${role}`)}
          value={role}
          onChange={(event) => setRole(event.target.value as RoleName)}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </div>
    </Dialog>
  );
}
