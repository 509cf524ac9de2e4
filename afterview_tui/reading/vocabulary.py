"""The words that trackers, job boards and spreadsheets use, as a name and the words for it below."""

from collections.abc import Iterator

HEADINGS = """
ignored:
    ignored; updated at; last modified; modified; id; nr; no; row; index; board id
uid:
    uid
created_at:
    created at
company:
    company; company name; employer; organisation; organization; firm; firma; unternehmen; arbeitgeber;
    entreprise; société; empresa; azienda; bedrijf; hiring company; account; client
role:
    role; position; job; title; job title; position title; role title; job name; vacancy; opening; stelle;
    stellenbezeichnung; jobtitel; rolle; poste; puesto; cargo; intitulé du poste; functie; ruolo
stage:
    stage; status; state; application status; job status; list; column; pipeline stage; current stage; list
    name; board list; board column; phase; stand; statut; estado; stato; progress; outcome; result;
    application stage
reason:
    reason; closed reason; close reason; loss reason; lost reason; rejection reason
source:
    source; found through; found via; via; through; how found; platform; site; website name; job board;
    board; referral; referred by; quelle; fuente; where found; lead source; channel; applied via; origin
url:
    url; link; job url; job link; posting; posting url; job posting; listing; application link; post url;
    website; application url; job posting url; lien; enlace; stellenlink; job post url; job listing url;
    apply url; href
contact:
    contact; contact name; contacts; recruiter; recruiter name; hiring manager; contact person; with whom;
    ansprechpartner; ansprechpartnerin; kontakt; contacto; contact email; email; e mail; recruiter email;
    contact info; contact phone number; contact phone; interviewer; point of contact; recruiter contact;
    hiring manager email
notes:
    notes; note; comment; comments; remarks; noted; details; bemerkung; bemerkungen; notizen; notiz;
    remarques; notas; kommentar; additional notes; description short; memo
applied_on:
    applied on; applied; date applied; application date; applied date; date of application; applied at;
    beworben am; bewerbungsdatum; beworben; date de candidature; fecha de solicitud; submitted; date
    submitted; submission date; submitted on; application submitted; appliedat; date; datum; applieddate;
    dateapplied
found_on:
    saved date; date saved; date added; added; added on; created; date created; saved; saved on; created
    date; found on; dateadded; date found; bookmarked on
heard_on:
    heard on; last heard; last contact; last response; response date; date of response; last reply; replied
    on; letzter kontakt; antwort am; response; date heard; heard back; reply date; last contacted; last
    heard on
next_step:
    next step; next action; to do; todo; action; next; follow up action; nächster schritt; next steps;
    prochaine étape; próximo paso; task; action item
next_on:
    next on; follow up; follow up date; followup; followup date; next date; reminder; reminder date; due;
    due date; follow up on; next follow up; deadline; wiedervorlage; relance; nextaction date; next action
    date; next step date; wann; termin; nächster termin; erinnerung;
    fällig; fällig am
next_at:
    next at
parked_until:
    parked until; snoozed until; asleep until
stage_since:
    stage since; status date; in stage since; status changed; last updated status; stage date
reviewed_on:
    reviewed on
hoped_for:
    hoped for; favorite; favourite; starred; dream job; excitement; priority; top choice
follow_ups:
    follow ups; follow up count; followups; followupcount; follow ups sent; number of follow ups
history:
    history; events; timeline
"""
"""The headings by which a field is known, in small letters without punctuation; the first is our own."""

STAGES = """
closed went_quiet:
    ghosted; no response; no reply; no answer; went quiet; it went quiet; went_quiet; silent; unresponsive;
    stale; keine antwort; sans réponse; sin respuesta; no update; never heard back; cold;
    keine rückmeldung; nichts gehört
closed withdrew:
    pulled out; backed out; dropped out; bowed out; turned it down; turned them down;
    withdrawn; withdrew; i withdrew; application withdrawn; zurückgezogen; not interested; retirée; dropped;
    passed on it; no longer interested; i said no; withdrawn by me; ich habe abgesagt; abgesagt ich;
    selbst abgesagt; absage von mir; absage durch mich; meine absage
closed declined:
    offer declined; declined offer; i declined their offer; turned down; declined by me; i declined; offer
    rejected by me; declined the offer; rejected offer; angebot abgelehnt
closed role_closed:
    role closed; role_closed; the role was closed; position filled; filled; expired; cancelled; canceled;
    job closed; position closed; no longer available; withdrawn by company; stelle gestrichen; stelle
    besetzt
closed rejected:
    rejected; rejection; they said no; no; not selected; declined; absage; abgelehnt; refusé; refusée;
    rechazado; unsuccessful; not moving forward; denied; turned down by them; rejected after interview; no
    longer in consideration; application rejected; rejected by company; not a fit; abgesagt
closed:
    closed; archived; archive; done; lost; inactive; dead; ended; geschlossen
accepted:
    got the job; signed contract; signed the contract;
    accepted; hired; signed; offer accepted; angenommen; accepted offer; started; won
offer:
    offer; offered; offer received; offer in hand; negotiating; negotiation; angebot; offre; oferta; offer
    stage; verbal offer; received offer; zusage
interviewing:
    interviewing; interview; interviews; interviewed; onsite; on site; final round; second round; technical
    interview; interview scheduled; first interview; panel; gespräch; vorstellungsgespräch; entretien;
    entrevista; interview stage; first round; technical; final interview; in person interview; eingeladen;
    1st round; 2nd round; 3rd round; third round; zweite runde;
    hiring manager interview; erstgespräch; zweitgespräch; einladung
screening:
    screening; screen; phone screen; phone interview; recruiter call; hr call; assessment; take home;
    recruiter screen; online assessment; coding challenge; telefoninterview; hr screen; test; phone;
    contacted; coding test; telefonat
applied:
    applied; submitted; sent; application submitted; application sent; pending; waiting; in review; under
    review; viewed; received; application viewed; in progress; beworben; gesendet; postulé; candidature
    envoyée; enviado; active; open; no response yet; awaiting response; waiting for response; in
    bearbeitung; resume viewed; abgeschickt; bewerbung verschickt
found:
    found; wishlist; wish list; saved; bookmarked; interested; to apply; backlog; lead; researching; not
    applied; not applied yet; planned; todo; to do; draft; considering; gemerkt; à postuler; new; apply;
    shortlisted; idea; want to apply; bookmark; watching; noch bewerben; interesse;
    interessant; geplant; vorgemerkt
"""
"""The words for a stage, or for a stage and the reason why it was closed; the first is our own."""


def entries(table: str) -> Iterator[tuple[str, list[str]]]:
    """Each name of a table with its words."""
    name, words = "", ""
    for line in [*table.strip().splitlines(), ":"]:
        if line.endswith(":"):
            if name:
                yield name, [word.strip() for word in words.split(";") if word.strip()]
            name, words = line[:-1], ""
        else:
            words += f"{line.strip()} "
