"""What can be wrong with a change of the programme."""

from bot.domain.errors import UserError


class PercentOutOfRange(UserError):
    """A measure stands between 0 and 100 per cent."""

    key = "programme-percent-out-of-range"


class NothingReported(UserError):
    """An update has neither words nor a percentage nor a photo; `code` is the measure's."""

    key = "programme-nothing-reported"


class GoalInUse(UserError):
    """Measures belong to the goal `code`, so it cannot be removed."""

    key = "programme-goal-in-use"


class NotYours(UserError):
    """Only whoever added it, or a coordinator, may take `code` back."""

    key = "tasks-not-yours"


class AlreadyFinished(UserError):
    """The task `code` is done or taken back; it has to be opened again first."""

    key = "tasks-already-finished"


class DateNotUnderstood(UserError):
    """A reply that should be nothing but a date is none; `text` is what was written."""

    key = "tasks-date-not-understood"


class PhaseNotUnderstood(UserError):
    """A reply that should name the partnership's phase does not; `text` is what was written."""

    key = "programme-phase-not-understood"


class EventCancelled(UserError):
    """The event `code` does not take place."""

    key = "events-is-cancelled"


class StaleButton(UserError):
    """A button whose data means nothing (any more)."""

    key = "error-unknown-button"
