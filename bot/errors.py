"""The one tree of errors; the edge (pages, channel, command line) turns each into a kind Danish reply."""


class PejlemaerkeError(Exception):
    """Whatever this project raises on purpose."""


class SettingsError(PejlemaerkeError):
    """An environment variable or a file of settings is missing or wrong; the message names it and what to do."""


class ContentError(PejlemaerkeError):
    """A data file is wrong; the message names the file and the key."""


class ModelMissing(PejlemaerkeError):
    """No trained model fits the data; the message names the command that makes one."""


class StoreDown(PejlemaerkeError):
    """The database did not answer."""


class TurnFailed(PejlemaerkeError):
    """A turn could not be finished; nothing of it is kept but the raw message."""


class EngineLoading(PejlemaerkeError):
    """The model is being loaded; try again in a moment."""


class ConversationBusy(PejlemaerkeError):
    """Another message of the same conversation is still being answered."""


class NotAllowed(PejlemaerkeError):
    """The caller may not see or do this."""


class UnknownCode(PejlemaerkeError):
    """No note belongs to the code."""


class TooManyAttempts(PejlemaerkeError):
    """Too many wrong codes or passwords; wait before the next."""
