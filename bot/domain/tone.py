from enum import StrEnum


class Tone(StrEnum):
    """How a team wants to be addressed in translations: Sie or du, usted or tú."""

    FORMAL = "formal"
    INFORMAL = "informal"
