/** One thing wrong with a request, as the platform reports it. */
export interface FieldError {
  pointer?: string;
  code?: string;
  detail?: string;
}

/** The parts of an RFC 9457 problem document that the console shows. */
export interface ProblemDocument {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  traceId?: string;
  errors?: FieldError[];
}

/** An answer other than 2xx. `status` is 0 when the gateway could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly traceId?: string;
  readonly errors: FieldError[];

  constructor(status: number, document: ProblemDocument = {}) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.title = document.title;
    this.detail = document.detail;
    this.code = document.code;
    this.traceId = document.traceId;
    this.errors = document.errors ?? [];
  }

  /** The message for one form field; pointers may be JSON pointers or plain names. */
  fieldError(name: string): string | undefined {
    return this.errors.find((error) => pointerName(error.pointer) === name)?.detail;
  }
}

/** `/company/name` and `company.name` are both `company.name`. */
export function pointerName(pointer: string | undefined): string {
  return (pointer ?? '').replace(/^#?\//, '').replace(/\//g, '.');
}

/** Makes an {@link ApiProblem} of whatever a proxy, the gateway or a service answered. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) {
    return new ApiProblem(response.status, { title: response.statusText || undefined });
  }
  try {
    return new ApiProblem(response.status, (await response.json()) as ProblemDocument);
  } catch {
    return new ApiProblem(response.status, { title: response.statusText || undefined });
  }
}
