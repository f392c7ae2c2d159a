"""Run blocking clients beside the event loop, a few at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

Piece = TypeVar("Piece")
Answer = TypeVar("Answer")


class Threads:
    """A bounded pool of one engine's own, so that a hanging engine holds up no other.

    A cancelled call that has begun ends with its own socket time-out; one that has not, never
    begins.
    """

    def __init__(self, name: str, count: int = 4) -> None:
        self._pool = ThreadPoolExecutor(count, thread_name_prefix=name)

    async def each(self, work: Callable[[Piece], Answer], pieces: Iterable[Piece]) -> list[Answer]:
        """Do the work for every piece, in parallel; answers come in the order of the pieces."""
        loop = asyncio.get_running_loop()
        calls = [loop.run_in_executor(self._pool, partial(work, piece)) for piece in pieces]
        return list(await asyncio.gather(*calls))

    def close(self) -> None:
        """Begin nothing any more; do not wait for what hangs."""
        self._pool.shutdown(wait=False, cancel_futures=True)
