import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { leads } from '@/api';
import { leadName } from './lead';

/** The name of a lead that another record only knows by id. */
export function LeadLink({ id }: { id: string | null | undefined }) {
  const query = useQuery({
    queryKey: ['lead', id],
    queryFn: () => leads.one(id!),
    enabled: Boolean(id),
    staleTime: 60_000,
    retry: false,
  });
  if (!id) return <span className="faint">–</span>;
  if (!query.data) return <span className="faint">{query.isPending ? '…' : '–'}</span>;
  return (
    <Link className="row-link" to={`/app/leads/${id}`} onClick={(event) => event.stopPropagation()}>
      {leadName(query.data)}
    </Link>
  );
}
