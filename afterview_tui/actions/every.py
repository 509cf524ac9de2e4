"""All actions, for code that lists them; importing this is slow."""

from typing import Any

from afterview_tui.actions import (
    correspondence,
    drawer,
    ending,
    imports,
    interviews,
    invitations,
    leads,
    letters,
    merging,
    new_leads,
    notes,
    options,
    people,
    quiet,
    setting_down,
)
from afterview_tui.actions.action import Action

STORIES = (
    interviews,
    invitations,
    people,
    setting_down,
    notes,
    letters,
    quiet,
    drawer,
    leads,
    correspondence,
    merging,
    new_leads,
    imports,
    ending,
    options,
)
ACTIONS: tuple[Action[Any], ...] = tuple(each for story in STORIES for each in story.ACTIONS)
"""Grouped by story."""
