import { FileCheck2, UploadCloud } from 'lucide-react';
import { useId, useState } from 'react';

/** A place to drop a file on, which is also an ordinary file input for the keyboard. */
export function FileDrop({
  accept,
  label,
  hint,
  file,
  onFile,
}: {
  accept: string;
  label: string;
  hint?: string;
  file?: File;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  const Icon = file ? FileCheck2 : UploadCloud;
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped) onFile(dropped);
      }}
    >
      <input
        id={id}
        type="file"
        className="sr-only"
        accept={accept}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onFile(chosen);
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>
        <Icon aria-hidden />
        <span className="strong">{file ? file.name : label}</span>
        {hint && !file && <span className="small muted">{hint}</span>}
        {file && <span className="small muted num">{Math.max(1, Math.round(file.size / 1024))} KB</span>}
      </label>
    </div>
  );
}
