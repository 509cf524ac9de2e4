"""Copies inside tmux: to its buffer, and on to the user's terminal as far as everything in between allows."""

import msgspec

from afterview_tui.outbox import copied as words
from afterview_tui.outbox.copied import Copied
from afterview_tui.outbox.site import Site
from afterview_tui.outbox.tmux import Client, Tmux
from afterview_tui.outbox.to_terminal import osc52, through_screen, through_tmux


class _Onward(msgspec.Struct, frozen=True):
    """How a text gets from tmux's buffer to the terminal."""

    sentence: str
    to: Client | None = None
    """The terminal that tmux sends it to."""
    written: str = ""
    """A sequence for the program to write itself, wrapped for tmux to pass on."""


def copy_in_tmux(site: Site, text: str) -> Copied:
    """Load the text into the buffer of the nearest tmux, and send it on from the outermost tmux of this machine."""
    if not site.seat.tmuxes or not site.seat.tmuxes[0].tmux.version:
        return site.refused("This is not a tmux session")
    near, far = site.seat.tmuxes[0].tmux, site.seat.tmuxes[-1]
    size, (who, most) = len(text.encode()), site.limit
    if any(each.client is None for each in site.seat.tmuxes) or far.client is None:
        alone = not all(each.tmux.clients for each in site.seat.tmuxes)
        onward = _Onward(words.IN_TMUX_ALONE if alone else words.IN_TMUX_SEVERAL)
    elif size > most:
        onward = _Onward(words.IN_TMUX_TOO_LONG)
    else:
        onward = _onward(site, text, far.tmux, far.client)
    sent = onward.to is not None and far.tmux.load(site.run, text, onward.to)
    if not (sent and near is far.tmux) and not near.load(site.run, text):
        return site.refused("tmux did not take it")
    if onward.written:
        site.write(onward.written)
    sentence = onward.sentence if sent or onward.to is None else words.IN_TMUX_KEPT
    term = far.client.term if far.client else ""
    return site.said("tmux", sentence, certain=True, term=term, who=who, most=most, size=size)


def _onward(site: Site, text: str, tmux: Tmux, client: Client) -> _Onward:
    """How to send the text from a tmux to its terminal, and the sentence about that."""
    beyond = site.layers[len(site.layers) - site.layers[::-1].index("tmux") :]
    # Our output reaches this tmux only if nothing is in between.
    passes = tmux.passes and site.layers[:1] == ("tmux",) and len(site.seat.tmuxes) == 1 and site.tty()
    if client.in_screen or beyond[:1] == ("screen",):
        if beyond[1:2] == ("screen",):
            return _Onward(words.IN_TMUX_KEPT)
        wrapped = through_tmux(through_screen(osc52(text)))
        return _Onward(words.IN_TMUX_AND_SENT, written=wrapped) if passes else _Onward(words.IN_TMUX_IN_SCREEN)
    reads_it = not site.under_mosh or "]52;c;" in client.takes
    if passes and not (client.takes and reads_it):
        return _Onward(words.IN_TMUX_AND_SENT, written=through_tmux(osc52(text)))
    if not client.takes:
        return _Onward(words.IN_TMUX_ONLY)
    if not tmux.can_send:
        return _Onward(words.IN_OLD_TMUX)
    if not reads_it:
        return _Onward(words.IN_TMUX_MOSH, client)
    if not client.nested:
        return _Onward(words.IN_TMUX_AND_SENT, client)
    return _Onward(words.IN_TMUX_NESTED, client, through_tmux(through_tmux(osc52(text))) if passes else "")
