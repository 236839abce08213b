export { dossierOfTicket } from "./dossier-of-ticket.ts";
export { ticketOffice, type TicketOffice } from "./tickets.ts";
export { trackingRoutes, type TrackingServices } from "./tracking.routes.ts";
