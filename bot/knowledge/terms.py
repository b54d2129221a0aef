"""The words of a question as the look-up counts them: in dictionary form, mended, compounds apart, names out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from bot.knowledge.tokens import is_shouted, tokens
from bot.text.folding import fold
from bot.text.lemmas import lemma
from bot.text.spelling import Speller

_SHORTEST_MENDED, _SHORTEST_PART, _SHORTEST_COMPOUND = 5, 4, 9
_ALMOST = 0.78
# More than there are texts to learn from, so that none is read twice.
_REMEMBERED = 60_000
_STOP = frozenset(
    [
        "er",
        "det",
        "den",
        "de",
        "en",
        "et",
        "og",
        "at",
        "i",
        "paa",
        "til",
        "for",
        "med",
        "som",
        "af",
        "jeg",
        "du",
        "vi",
        "man",
        "kan",
        "skal",
        "vil",
        "har",
        "hvad",
        "hvordan",
        "hvor",
        "om",
        "der",
    ]
)


_folded = lru_cache(maxsize=_REMEMBERED)(fold)


class Terms:
    """Turns texts into countable terms; knows the words of the entries and their example questions."""

    def __init__(self, texts: Sequence[str], own_words: Sequence[str], synonyms: Mapping[str, Sequence[str]]) -> None:
        """Learn the words of `texts` (all) and `own_words` (the entries' own wording, whose names are kept)."""
        self._counts: Counter[str] = Counter()
        self._forms: dict[str, str] = {}
        asked = (word for text in texts for word in tokens(text))
        own = (word.lower() for text in own_words for word in tokens(text))
        for word, times in Counter(word for word in asked if word[0].islower() or not word.isalpha()).items():
            self._learn(word, times)
        for word, times in Counter(own).items():
            self._learn(word, times)
        self._short_names = {word for text in own_words for word in tokens(text) if word[1:].isupper() and len(word) < 8}
        self._phrases: dict[str, str] = {}
        self._same: dict[str, str] = {}
        for name, others in synonyms.items():
            self._add_synonyms(name, others)
        self._speller = Speller(self._counts, shortest=_SHORTEST_MENDED - 1)
        self._resolved = lru_cache(maxsize=_REMEMBERED)(self._resolve)
        self._read = lru_cache(maxsize=_REMEMBERED)(lambda text: tuple(self._reading(text)))

    def __call__(self, text: str) -> list[str]:
        """Return the terms of a text, the smallest words left out."""
        found = []
        for word in self.words(text):
            for term in (word, *self.parts(word)):
                if term not in _STOP:
                    found.append(term)
                if term in self._same:
                    found.append(self._same[term])
        folded = f" {fold(text)} "
        found.extend(name for phrase, name in self._phrases.items() if phrase in folded)
        return found

    def words(self, text: str) -> list[str]:
        """Return the dictionary forms of a text's words, spelling mended, names of people left out."""
        return [form for form, _ in self._read(text) if form]

    def plain(self, text: str) -> str:
        """Return the text with mended spelling and without names, for counting pieces of words."""
        return " ".join(surface for form, surface in self._read(text) if form)

    def names(self, text: str) -> bool:
        """Return whether a text names something that the material writes in capitals, as a method is."""
        folded = {fold(name) for name in self._short_names}
        return any(word in self._short_names or fold(word) in folded for word in tokens(text))

    def known(self, text: str) -> tuple[int, int]:
        """Return how many of a text's longer words are known, and how many there are."""
        long = [word for word in tokens(text) if len(word) > 3]
        return sum(bool(self._resolved(fold(word))[0]) for word in long), len(long)

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the two known words that a compound is made of, in dictionary form; nothing for other words."""
        if len(word) < _SHORTEST_COMPOUND:
            return ()
        for at in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            left, right = word[:at], word[at:]
            if right not in self._counts or self._counts[right] < 2:
                continue
            for stem in (left, left[:-1] if left[-1] in "se" else left, left + "e"):
                if len(stem) >= _SHORTEST_PART and self._counts[stem] >= 2:
                    return self._forms[stem], self._forms[right]
        return ()

    def _learn(self, word: str, times: int = 1) -> None:
        folded, form = fold(word), fold(lemma(word.lower()))
        self._counts[folded] += times
        self._forms.setdefault(folded, form)
        self._counts[form] += 0
        self._forms.setdefault(form, form)

    def _add_synonyms(self, name: str, others: Iterable[str]) -> None:
        target = "=" + fold(name).replace(" ", "_")
        for other in (name, *others):
            folded = fold(other)
            if " " in folded:
                self._phrases[f" {folded}"] = target
                continue
            self._learn(other)
            self._same[folded] = self._same[self._forms[folded]] = target

    def _reading(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield the dictionary form and the mended spelling of each word; both empty for a name."""
        lowered = text.lower() if is_shouted(text) else text
        for word in tokens(lowered):
            folded = _folded(word)
            form, surface = self._resolved(folded)
            if not form and word[0].isupper() and not word.isupper():
                yield "", ""
            else:
                yield form or folded, surface or folded

    def _resolve(self, folded: str) -> tuple[str, str]:
        """Return the dictionary form and the spelling of a known, compound or misspelt word; empty when it is none."""
        if not folded:
            return "", ""
        if folded in self._forms:
            return self._forms[folded], folded
        form = fold(lemma(folded))
        if form in self._counts:
            return form, folded
        if self.parts(folded) or folded.startswith("§") or folded.isdigit():
            return folded.replace(" ", ""), folded
        mended = self._mend(folded)
        return (self._forms[mended], mended) if mended else ("", "")

    def _mend(self, word: str) -> str:
        """Return the known word one or two slips away, the most used first."""
        if len(word) < _SHORTEST_MENDED:
            return ""
        close = [other for other in self._speller.candidates(word) if SequenceMatcher(None, word, other).ratio() >= _ALMOST]
        return max(close, key=lambda other: (self._counts[other], other), default="")
