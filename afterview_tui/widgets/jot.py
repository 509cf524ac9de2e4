"""A line that is entered again and again, one after the other."""

from textual import events

from afterview_tui.widgets.line import Line


class Jot(Line):
    """Enter is the page's: its ``action_put_down`` takes what stands here and says where the cursor goes.

    Keys are answered here one by one, also where several arrive at once: Enter before the next letter is typed, and
    letters that were meant for the line after it go there.
    """

    async def _on_key(self, event: events.Key) -> None:
        focused = self.screen.focused
        if focused is not self and isinstance(focused, Line):
            focused.post_message(events.Key(event.key, event.character))
        elif event.key == "enter":
            await self.run_action("screen.put_down")
        else:
            return
        event.stop()
        event.prevent_default()
