"""The playground's page in a real browser, on the local Telegram with the bot behind it."""

import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
import pytest_asyncio
from playwright.async_api import Page, async_playwright, expect

from bot.playground.page import page_routes
from bot.playground.server import OFF, LocalTelegram
from tests.acceptance.world import MONDAY, PATIENCE, Clock, World

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]


@pytest_asyncio.fixture
async def world(sqlite_url: str) -> AsyncIterator[World]:
    """Give two greeted groups on a local Telegram that also serves the page."""
    clock = Clock(MONDAY)
    telegram = LocalTelegram(clock=clock, limits=OFF)
    await telegram.start(extra=page_routes())
    try:
        world = World(telegram, sqlite_url, clock)
        async with world.app():
            for group in (world.wolfsburg, world.puebla):
                await telegram.reply_in(group, world.bot, timeout=PATIENCE)
            yield world
    finally:
        await telegram.stop()


@pytest_asyncio.fixture
async def page(world: World) -> AsyncIterator[Page]:
    """Open the page; an error in its console fails the test."""
    async with AsyncExitStack() as stack:
        playwright = await stack.enter_async_context(async_playwright())
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        stack.push_async_callback(browser.close)
        page = await browser.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "console", lambda said: problems.append(said.text) if said.type == "error" else None
        )
        await page.goto(world.telegram.url)
        await expect(page.locator(".chat")).to_have_count(2)
        yield page
        assert problems == []


async def test_two_groups_found_a_partnership_in_the_browser(page: Page) -> None:
    """Typing, pressing and reading is all it takes; text is shown as text."""
    wolfsburg, puebla = page.locator(".chat").nth(0), page.locator(".chat").nth(1)
    await wolfsburg.locator("textarea").fill("/setup Wolfsburg – Puebla")
    await wolfsburg.get_by_role("button", name="Send").click()
    await expect(wolfsburg.get_by_text("Euer Team")).to_be_visible()
    await wolfsburg.get_by_role("button", name="English").click()
    await expect(wolfsburg.get_by_text("Your team")).to_be_visible()
    code = (await wolfsburg.locator("code", has_text="/join").last.inner_text()).strip()
    await puebla.locator("textarea").fill(code)
    await puebla.locator("textarea").press("Enter")
    await expect(puebla.get_by_text("Su equipo")).to_be_visible()
    hostile = "<img src=x onerror=alert(1)> 👍"
    await puebla.locator("textarea").fill(hostile)
    await puebla.locator("textarea").press("Enter")
    await expect(wolfsburg.get_by_text(hostile)).to_be_visible()


async def test_a_reply_and_a_private_chat(page: Page) -> None:
    wolfsburg = page.locator(".chat").nth(0)
    await wolfsburg.locator("textarea").fill("Guten Morgen")
    await wolfsburg.locator("textarea").press("Enter")
    own = wolfsburg.locator(".message", has_text="Guten Morgen")
    await own.click()
    await wolfsburg.locator("textarea").fill("Und nun eine Antwort")
    await wolfsburg.locator("textarea").press("Enter")
    answer = wolfsburg.locator(".message", has_text="Und nun eine Antwort")
    await expect(answer.locator(".quote")).to_have_text("Guten Morgen")
    await page.get_by_role("button", name="Private chat").click()
    await expect(page.locator(".chat")).to_have_count(3)
    await expect(page.locator(".chat").nth(2).locator(".message.bot")).to_be_visible()
