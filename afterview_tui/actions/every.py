"""Every action there is, for what lists them; importing them all takes its time."""

from collections.abc import Mapping
from typing import Any

from afterview_tui.actions import ending, leads, new_leads, setting_down
from afterview_tui.actions.action import Action

ACTIONS: tuple[Action[Any], ...] = (*setting_down.ACTIONS, *leads.ACTIONS, *new_leads.ACTIONS, *ending.ACTIONS)
"""In the order of their stories."""
BY_ID: Mapping[str, Action[Any]] = {each.id: each for each in ACTIONS}
