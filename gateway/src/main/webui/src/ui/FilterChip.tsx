import { ChevronDown, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu } from './Menu';

/** One filter: dashed while unset, filled with its value and removable once set. */
export function FilterChip({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const chosen = options.find((option) => option.value === value);
  return (
    <span className="chip-group">
      <Menu
        sections={[
          {
            label,
            items: options.map((option) => ({
              label: option.label,
              checked: option.value === value,
              onSelect: () => onChange(option.value),
            })),
          },
        ]}
      >
        {(trigger) => (
          <button type="button" className={value ? 'chip on' : 'chip'} {...trigger}>
            {value ? `${label}: ${chosen?.label ?? value}` : label}
            {!value && <ChevronDown aria-hidden />}
          </button>
        )}
      </Menu>
      {value && (
        <button
          type="button"
          className="chip on clear"
          aria-label={t('common.clearFilter', { name: label })}
          onClick={() => onChange(undefined)}
        >
          <X aria-hidden />
        </button>
      )}
    </span>
  );
}
