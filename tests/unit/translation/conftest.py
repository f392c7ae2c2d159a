from __future__ import annotations

import functools
from collections.abc import AsyncIterator

import pytest

from bot.translation.detect import Detector
from tests.unit.translation.bench import Bench


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    """Set the loopback engines up."""
    bench = Bench()
    await bench.server.start()
    yield bench
    await bench.close()


@functools.cache
def _detector() -> Detector:
    return Detector()


@pytest.fixture
def detector() -> Detector:
    """Load the detector once per run."""
    return _detector()
