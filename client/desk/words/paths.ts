/** The page of a dossier. */
export const dossierPath = (ref: string) => `/desk/d/${encodeURIComponent(ref)}`;

/** The page of the agency's own way of a procedure. */
export const workflowPath = (code: string) => `/desk/procedures/${encodeURIComponent(code)}`;
