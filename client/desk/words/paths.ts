/** The page of a dossier. */
export const dossierPath = (ref: string) => `/desk/d/${encodeURIComponent(ref)}`;
