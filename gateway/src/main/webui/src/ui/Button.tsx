import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link } from 'react-router';

type Look = 'primary' | 'secondary' | 'ghost' | 'danger' | 'good';

interface Appearance {
  look?: Look;
  size?: 'small' | 'big';
  icon?: LucideIcon;
}

function classes({ look = 'secondary', size }: Appearance, iconOnly: boolean, extra?: string): string {
  return ['btn', look, size, iconOnly ? 'icon' : '', extra].filter(Boolean).join(' ');
}

export function Button({
  look,
  size,
  icon: Icon,
  busy = false,
  className,
  children,
  disabled,
  ...rest
}: Appearance & { busy?: boolean; ref?: Ref<HTMLButtonElement> } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={classes({ look, size }, !children, className)}
    >
      {busy ? <LoaderCircle className="spin" aria-hidden /> : Icon && <Icon aria-hidden />}
      {children}
    </button>
  );
}

/** A button with an icon only; the label is spoken and shown on hover. */
export function IconButton({
  label,
  look = 'ghost',
  ...rest
}: Appearance & { label: string; busy?: boolean; ref?: Ref<HTMLButtonElement> } & Omit<
    ButtonHTMLAttributes<HTMLButtonElement>,
    'children'
  >) {
  return <Button {...rest} look={look} aria-label={label} title={label} />;
}

export function LinkButton({
  to,
  look,
  size,
  icon: Icon,
  className,
  children,
}: Appearance & { to: string; className?: string; children: ReactNode }) {
  return (
    <Link to={to} className={classes({ look, size }, false, className)}>
      {Icon && <Icon aria-hidden />}
      {children}
    </Link>
  );
}
