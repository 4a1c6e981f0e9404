"""QGIS' locator bar: `ts how much is flooded` asks the question of the dock's area."""

from __future__ import annotations

from typing import Callable, Sequence

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult

from ..bridge.i18n import tr
from . import look

MIN_CHARS = 3
PREFIX = "ts"


class QuestionLocatorFilter(QgsLocatorFilter):
    """Offers the typed question and the suggestions that contain it."""

    def __init__(self, list_suggestions: Callable[[], Sequence[str]], ask: Callable[[str], None]) -> None:
        super().__init__()
        self._list_suggestions = list_suggestions
        self._ask = ask
        self._suggestions: Sequence[str] = tuple(list_suggestions())

    def clone(self) -> QgsLocatorFilter:
        """Return a copy for the search's thread; the suggestions are taken over here, on the main thread."""
        return QuestionLocatorFilter(self._list_suggestions, self._ask)

    def name(self) -> str:
        """Return the filter's id."""
        return "terrascope_question"

    def displayName(self) -> str:
        """Return the filter's title."""
        return tr("Ask TerraScope about the pixels")

    def prefix(self) -> str:
        """Return what the user types first."""
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        """Stand behind QGIS' own results."""
        return QgsLocatorFilter.Priority.Low

    def fetchResults(self, text: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """Offer the question itself and those that contain it."""
        typed = " ".join(text.split())
        prefixed = context.usingPrefix
        if not prefixed and (typed.lower() == PREFIX or typed.lower().startswith(f"{PREFIX} ")):
            # QGIS keeps prefixes of less than three letters for its own filters and hands them over with the text.
            typed, prefixed = typed[len(PREFIX) :].strip(), True
        if not prefixed and len(typed) < MIN_CHARS * 4:
            return
        texts = [typed] if len(typed) >= MIN_CHARS else []
        texts += [item for item in self._suggestions if typed.lower() in item.lower() and item not in texts]
        for rank, question in enumerate(texts):
            if feedback.isCanceled():
                return
            result = QgsLocatorResult()
            result.filter = self
            result.displayString = question
            result.description = tr("Ask TerraScope")
            result.userData = question
            result.icon = look.own_icon("terrascope.svg")
            result.score = 1.0 - 0.1 * rank
            self.resultFetched.emit(result)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Ask."""
        data = result.userData() if callable(result.userData) else result.userData
        self._ask(str(data or result.displayString))
