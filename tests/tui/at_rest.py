"""When an app has nothing left to do: asked, where Textual guesses it from an idle processor.

A Pilot sleeps for 40 ms after each key, and longer on a busy machine. Here it is asked instead whether any
message is unread, any handler under way, any key waiting, anything to be styled, laid out or painted, and
whether the event loop itself has a task to run or a timer about to ring.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from textual._context import active_app
from textual.app import App
from textual.dom import DOMNode
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from tutor.tui.shared.key_queue import InOrder

QUICK = 50
"""Turns without a break; what takes longer waits for a timer."""
AGAIN = 3
"""Further looks that have to find it quiet as well."""
LONGEST = 700
"""Turns for which a handler or a screen under way is waited for; some wait for the test itself."""
MOST = 5_000
"""Turns after which it will not come to rest."""
SETTLING = 4
"""Turns in which what the looking itself has begun comes to its end."""
SOON = 0.02
"""Seconds: a timer that rings within them is waited for; Textual calls later by such timers."""


async def at_rest(min_sleep: float = 0.02, max_sleep: float = 1.0) -> None:
    """Wait until the active app has nothing left to do; work in threads goes on.

    Raises:
        AssertionError: the app never comes to rest.
    """
    app = active_app.get()
    quiet = handling = 0
    rings = asyncio.get_running_loop().time() + SOON
    for turn in range(MOST):
        if not (running(app) and await Pilot(app)._wait_for_screen() and running(app)):
            return
        if unpainted(app.screen):
            app.screen._on_timer_update()
        elif busy(app) or await runs() or rings_before(rings):
            quiet = 0
        elif handling < LONGEST and (keys_held(app) or any(handles(node) for node in nodes(app))):
            quiet, handling = 0, handling + 1
        else:
            quiet += 1
            if quiet > AGAIN:
                return
        await asyncio.sleep(0 if turn < QUICK else 0.001)
    raise AssertionError(f"the app never comes to rest: {[repr(node) for node in nodes(app) if waits(node)]}")


async def runs() -> bool:
    """Whether a task of the event loop, besides the one that asks, can still go on after some turns."""
    for _ in range(SETTLING):
        await asyncio.sleep(0)
    return bool(asyncio.get_running_loop()._ready)  # type: ignore[attr-defined]


def rings_before(time: float) -> bool:
    """Whether a timer is set to ring before a time of the event loop."""
    timers = asyncio.get_running_loop()._scheduled  # type: ignore[attr-defined]
    return any(timer.when() < time and not timer.cancelled() for timer in timers)


def running(app: App[object]) -> bool:
    """Whether it has neither ended nor failed."""
    return app.is_running and not app._exit and app._exception is None and bool(app._screen_stack)


def busy(app: App[object]) -> bool:
    """Whether anything waits anywhere in it."""
    return app._resize_event is not None or keys_wait(app) or any(waits(node) for node in nodes(app))


def unpainted(screen: Screen[object]) -> bool:
    """Whether anything waits for the screen to be laid out or painted."""
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


def waits(node: DOMNode) -> bool:
    """Whether it has a message to read, or something to tell its screen once it has read all."""
    if node._next_callbacks or node.message_queue_size or node._pending_message is not None:
        return True
    return isinstance(node, Widget) and (
        node._refresh_styles_required
        or node._layout_required
        or node._scroll_required
        or node._repaint_required
    )


def handles(node: DOMNode) -> bool:
    """Whether it is in the middle of a message: its task waits for something else than the next one."""
    task, queue = node._task, node._message_queue
    if task is None or task.done():
        return False
    return getattr(task, "_fut_waiter", None) not in queue.ready_event._waiters


def keys_wait(app: App[object]) -> bool:
    """Whether a key waits for the one before it, unless keys are held back until a screen is there."""
    return isinstance(app, InOrder) and not app._held and bool(app._waiting)


def keys_held(app: App[object]) -> bool:
    """Whether keys wait for a screen that is being opened."""
    return isinstance(app, InOrder) and bool(app._held and app._waiting)


def nodes(app: App[object]) -> Iterator[DOMNode]:
    """The app, and all that is on its uppermost screen."""
    yield app
    yield from app.screen.walk_children(with_self=True)
