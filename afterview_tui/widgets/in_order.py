"""What every field for text does with its editing keys."""

from textual import events
from textual.widget import Widget

LEFT_TO_THE_FORM = ("submit",)


async def act_in_order(field: Widget, event: events.Key) -> None:
    """Run the action of an editing key now, before the keys behind it.

    Textual first lets a bound key rise to the app; where several keys arrive at once, as over a slow line, the
    letters behind a Backspace overtake it.
    """
    bound = field._bindings.key_to_bindings.get(event.key, [])
    action = next((each.action for each in bound if each.action not in LEFT_TO_THE_FORM), "")
    if action:
        event.stop()
        event.prevent_default()
        await field.run_action(action)
