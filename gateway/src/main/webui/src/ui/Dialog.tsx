import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button';

interface DialogProps {
  title: string;
  description?: ReactNode;
  width?: number;
  onClose: () => void;
  /** Makes the dialog a form; its submit button belongs into `footer`. */
  onSubmit?: () => void;
  footer?: ReactNode;
  children?: ReactNode;
}

/** A modal dialog. Mount it to open it; the browser keeps the focus inside. */
export function Dialog({ title, description, width, onClose, onSubmit, footer, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { t } = useTranslation();

  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const content = (
    <>
      <div className="dialog-body">{children}</div>
      {footer && <div className="dialog-foot">{footer}</div>}
    </>
  );

  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      style={width ? { ['--dialog-width' as string]: `${width}px` } : undefined}
      onCancel={(event) => {
        // Inner inputs of type file fire "cancel" as well.
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === ref.current && !onSubmit) onClose();
      }}
    >
      <div className="dialog-head">
        <div>
          <h2 id={id}>{title}</h2>
          {description && <p>{description}</p>}
        </div>
        <IconButton icon={X} label={t('common.close')} size="small" onClick={onClose} />
      </div>
      {onSubmit ? (
        <form
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {content}
        </form>
      ) : (
        content
      )}
    </dialog>
  );
}

/** Cancel and one confirming button, as most dialogs end. */
export function DialogActions({
  confirm,
  busy,
  disabled,
  danger,
  onCancel,
  onConfirm,
}: {
  confirm: string;
  busy?: boolean;
  disabled?: boolean;
  danger?: boolean;
  onCancel: () => void;
  onConfirm?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
      <Button
        look={danger ? 'danger' : 'primary'}
        type={onConfirm ? 'button' : 'submit'}
        busy={busy}
        disabled={disabled}
        onClick={onConfirm}
      >
        {confirm}
      </Button>
    </>
  );
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({
  title,
  text,
  confirm,
  busy,
  onClose,
  onConfirm,
}: {
  title: string;
  text: string;
  confirm: string;
  busy?: boolean;
  onClose: () => void;
  onConfirm: () => void;
}) {
  return (
    <Dialog
      title={title}
      width={420}
      onClose={onClose}
      footer={
        <DialogActions confirm={confirm} busy={busy} danger onCancel={onClose} onConfirm={onConfirm} />
      }
    >
      <p className="muted">{text}</p>
    </Dialog>
  );
}
