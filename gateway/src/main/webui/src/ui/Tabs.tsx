import { Link } from 'react-router';

/** Tabs that are addresses: they can be linked, bookmarked and opened apart. */
export function Tabs({
  base,
  label,
  current,
  tabs,
}: {
  base: string;
  label: string;
  current: string;
  tabs: { key: string; label: string }[];
}) {
  return (
    <nav className="tabs" aria-label={label} style={{ marginBottom: 18 }}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          className="tab"
          to={`${base}/${tab.key}`}
          aria-current={tab.key === current ? 'page' : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
