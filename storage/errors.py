"""What can go wrong in storage; none of it is meant for users."""


class StorageError(Exception):
    """The base of all of them."""


class AlreadyRunning(StorageError):
    """Another process works on this database."""


class Closed(StorageError):
    """The database was closed; no further work is accepted."""


class GroupFailed(StorageError):
    """The transaction this work shared with others broke; nothing of it is stored."""


class ForeignPartnership(StorageError):
    """A value of one partnership was given to the repositories of another."""


class NotStored(StorageError, LookupError):
    """There is no such row, at least not in this partnership."""
