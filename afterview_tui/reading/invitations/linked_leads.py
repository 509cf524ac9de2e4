"""The lead that an invitation belongs to by the link of its posting."""

import re
from collections.abc import Sequence

from afterview_tui.domain.leads.postings import link_key
from afterview_tui.domain.records import Lead
from afterview_tui.reading.invitations.candidates import Chosen
from afterview_tui.reading.invitations.sources import Sources

WHERE = "the link of your lead"
MOST = 60
"""Links of an invitation that are looked at."""
_LINK = re.compile(r"https?://[^\s<>\"')\]]{4,500}")


def linked(sources: Sources, postings: Sequence[Lead]) -> Lead | None:
    """The lead whose posting a text links to; None where it links to none, or to those of several."""
    by_key = {key: lead for lead in postings if (key := link_key(lead.url))}
    if not by_key:
        return None
    texts = [*(each.text for each in sources.layers), *(event.text for event in sources.events)]
    links = [match[0].rstrip(".,;:") for text in texts for match in _LINK.finditer(text)][:MOST]
    found = {lead.uid: lead for each in links if (lead := by_key.get(link_key(each))) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def by_lead(lead: Lead | None, firm: Chosen, role: Chosen) -> tuple[Chosen, Chosen]:
    """Company and role, those of the lead where the text has them not, or not for sure."""
    if lead is None:
        return firm, role
    if lead.company and (firm.why or not firm.name):
        firm = Chosen(lead.company, WHERE)
    if lead.role and (role.why or not role.name):
        role = Chosen(lead.role, WHERE)
    return firm, role
