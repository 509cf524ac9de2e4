"""The places that can be navigated to, and their pages."""

from importlib import import_module

from afterview_tui.window.page import Page

PLACES = {
    "home": "home:Home",
    "breathe": "breathe:Breathe",
    "remember": "remember:Remember",
    "setdown": "setdown:SetDown",
    "thank": "thank:Thank",
    "quiet": "quiet:Quiet",
    "drawer": "drawer:Drawer",
    "leads": "leads:Leads",
    "close": "close:Close",
    "find": "find:Find",
    "options": "options:OptionsPage",
}
"""The module and the class of each page, by place; each is imported when first opened."""


def kind_of_page(place: str) -> type[Page]:
    """The class of the page for a place; imports its module."""
    module, name = PLACES[place].split(":")
    kind: type[Page] = getattr(import_module(f"afterview_tui.window.pages.{module}"), name)
    return kind
