"""What reading a chat message costs: telling its language, and masking what must not leave.

Each is compared, in the same run and on the same messages, with the quicker language model alone.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.translation.detect import Detector
from bot.translation.models import Models
from bot.translation.plan import lay_out, put_together

CASES = Path("tests/unit/translation/langid_cases.tsv")
NAMES = ("Anna Weber", "Bernd Kohl", "Beatriz Luna", "Carlos Ríos")
ROUNDS = 5
SENTENCES = 3


def messages() -> list[str]:
    """Give the messages of the detector's own test table."""
    lines = CASES.read_text("utf-8").splitlines()
    return [line.split("\t")[-1] for line in lines[1:] if not line.startswith("#")]


def timed(work: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Give the milliseconds each text takes, the best of some rounds."""
    best = [float("inf")] * len(texts)
    for _ in range(ROUNDS):
        for place, text in enumerate(texts):
            begun = time.perf_counter()
            work(text)
            best[place] = min(best[place], (time.perf_counter() - begun) * 1000)
    return best


def masked(text: str) -> None:
    """Mask a text and put it together again, as before and behind an engine."""
    plan = lay_out(RichText(text), NAMES)
    put_together(plan, [unit.masked for unit in plan.units])


def main() -> None:
    """Print what each takes."""
    models, detector = Models(), Detector()
    short = messages()
    long = [" ".join(short[at : at + SENTENCES]) for at in range(0, len(short), SENTENCES)]

    def detected(text: str) -> None:
        detector.detect(text, among=frozenset(Language), usual=Language.DE, names=NAMES)

    for kind, texts in (("messages", short), (f"of {SENTENCES} sentences", long)):
        base = median(timed(models.lingua, texts))
        print(f"{len(texts)} {kind}; lingua alone {base:.3f} ms")
        for name, work in (("language", detected), ("masking", masked)):
            took = timed(work, texts)
            slow = quantiles(took, n=20)[-1]
            ratio = median(took) / base
            print(f"  {name}: median {median(took):.3f} ms ({ratio:.1f} times), 95 % {slow:.3f} ms")


if __name__ == "__main__":
    main()
