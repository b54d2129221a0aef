from collections import Counter

import pytest

from bot.knowledge.checking import DUTIES, problems
from bot.knowledge.model import DOCUMENTS, FACETS, PRINCIPLES, ROLES, Knowledge


# Entries that are too heavy to read today. Only ever take one out.
def test_the_check_finds_no_problem(knowledge: Knowledge) -> None:
    assert problems(knowledge) == []


def test_there_are_115_duties(knowledge: Knowledge) -> None:
    assert sum(len(entry.duties) for entry in knowledge.entries) == 115 == sum(DUTIES.values())


@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_its_duties(knowledge: Knowledge, role: str) -> None:
    assert sum(len(entry.duties) for entry in knowledge.find(role=role)) == DUTIES[role]


@pytest.mark.parametrize("principle", PRINCIPLES)
@pytest.mark.parametrize("role", ROLES)
def test_every_principle_says_what_every_role_does(knowledge: Knowledge, principle: int, role: str) -> None:
    assert any(entry.duties for entry in knowledge.find(principle=principle, role=role, facet="how"))


def test_ids_of_entries_are_unique(knowledge: Knowledge) -> None:
    ids = Counter(entry.id for entry in knowledge.entries)
    assert [name for name, number in ids.items() if number > 1] == []


def test_ids_of_duties_are_unique(knowledge: Knowledge) -> None:
    ids = Counter(duty.id for entry in knowledge.entries for duty in entry.duties)
    assert [name for name, number in ids.items() if number > 1] == []


def test_every_source_is_a_known_document_with_a_section(knowledge: Knowledge) -> None:
    sources = [source for entry in knowledge.entries for source in entry.sources]
    assert all(source.document in DOCUMENTS and source.section for source in sources)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_is_used(knowledge: Knowledge, document: str) -> None:
    assert any(entry.sources[0].document == document for entry in knowledge.entries)


@pytest.mark.parametrize("facet", sorted(FACETS))
def test_every_facet_has_an_entry(knowledge: Knowledge, facet: str) -> None:
    assert knowledge.find(facet=facet)


def test_every_entry_has_an_owner_and_a_day_of_review(knowledge: Knowledge) -> None:
    assert [entry.id for entry in knowledge.entries if not (entry.owner and entry.reviewed)] == []


def test_every_entry_can_be_asked_for_in_three_ways(knowledge: Knowledge) -> None:
    assert [entry.id for entry in knowledge.entries if len(entry.questions) < 3] == []


def test_a_text_to_a_citizen_has_no_exclamation_mark(knowledge: Knowledge) -> None:
    assert [entry.id for entry in knowledge.entries if "!" in entry.citizen] == []


@pytest.mark.parametrize(("facet", "number"), [("reflection", 17), ("dilemma", 21), ("story", 7)])
def test_the_guide_has_its_counts(knowledge: Knowledge, facet: str, number: int) -> None:
    guide = [entry for entry in knowledge.find(facet=facet) if entry.sources[0].document == "guide_myndighed"]
    assert len(guide) == number
