"""Adding a lead and importing leads, for all pages of leads."""

from afterview_tui.actions import imports
from afterview_tui.domain.records import Lead
from afterview_tui.domain.text import one_stop
from afterview_tui.window.commands import Command, command
from afterview_tui.window.keys import TO_TAKE_BACK
from afterview_tui.window.page import Page

ADD = Command("a", "add", "add a lead", "Add a lead in one line.")
IMPORT = command(imports.import_leads, run="import_leads")


def import_leads(page: Page) -> None:
    """Open the import of leads."""
    from afterview_tui.window.pages.import_leads import ImportLeads

    page.open(ImportLeads(page.session))


def add_lead(page: Page) -> None:
    """Ask for a new lead, and say so once it is added."""
    from afterview_tui.window.pages.add_lead import AddLead

    def added(lead: Lead | None) -> None:
        if lead is not None:
            page.say(f"{one_stop(f'Added: {lead.company or lead.role}.')} {page.in_keys(TO_TAKE_BACK)}")

    page.open(AddLead(page.session), added)
