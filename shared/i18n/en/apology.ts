/** Form 4 of TT 03/2025/TT-VPCP, for screens and tests; the paper itself is Vietnamese. */
export const apology = {
  title: "Apology and request for an extension",
  documentTitle: "Apology and request for an extension {{code}}",
  draft: "Draft",
  to: "To: {{name}}",
  opening:
    "{{office}} received your dossier but could not return the result on the promised date. {{office}} apologises.",
  code: "Dossier code",
  request: "Request",
  was: "Old date",
  reason: "Reason",
  newDate: "New date",
  until: "by {{time}}, {{day}}",
  unknown: "(filled in when signed)",
  closing: "We ask for your understanding. Questions: {{phone}}, {{hours}}.",
  signer: "Authorised signatory",
  sign: "(signature, full name, seal)",
  reasons: {
    workload: "Many dossiers at once",
    verification: "Further verification needed",
    otherAgency: "Waiting for another authority",
    calendar: "The days off have changed",
    system: "A technical failure",
    other: "Another reason",
  },
};
