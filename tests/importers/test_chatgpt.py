"""What counts as one answer of ChatGPT, and what of it is told as not known."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from responsai.domain.activity import Activity, InputScope, ModelSource, TimeQuality
from responsai.importers.chatgpt import ChatGpt

if TYPE_CHECKING:
    from tests.importers.conftest import Outcome, Reader

    from responsai.domain.usage import UsageEvent

START = 1_750_000_000


def message(role: str, text: str | None = None, **more: object) -> dict[str, Any]:
    told: dict[str, Any] = {"author": {"role": role}, "metadata": {}, "create_time": START}
    told["content"] = {"content_type": "text", "parts": [text]}
    return told | more


def node(parent: str | None, told: dict[str, Any] | None) -> dict[str, Any]:
    return {"parent": parent, "children": [], "message": told}


def conversation(**nodes: dict[str, Any]) -> dict[str, Any]:
    mapping = {"root": node(None, None), **nodes}
    return {"title": "t", "create_time": START, "id": "c", "mapping": mapping}


def answered(read: Reader, *told: dict[str, Any]) -> Outcome:
    return read(ChatGpt(), json.dumps(list(told)).encode())


def sizes(outcome: Outcome) -> list[tuple[int, int]]:
    return [(event.amounts.input_chars, event.amounts.output_chars) for event in outcome.events]


def test_each_branch_was_computed_and_read_the_question(read: Reader) -> None:
    outcome = answered(
        read,
        conversation(
            q=node("root", message("user", "x" * 10)),
            a=node("q", message("assistant", "y" * 20)),
            b=node("q", message("assistant", "z" * 30)),
            q2=node("b", message("user", "x" * 5)),
            c=node("q2", message("assistant", "z" * 3)),
        ),
    )
    assert sizes(outcome) == [(10, 20), (10, 30), (5, 3)]


def test_an_edited_question_is_another_question(read: Reader) -> None:
    outcome = answered(
        read,
        conversation(
            q=node("root", message("user", "x" * 10)),
            a=node("q", message("assistant", "y" * 20)),
            q2=node("root", message("user", "x" * 7)),
            b=node("q2", message("assistant", "z" * 30)),
        ),
    )
    assert sizes(outcome) == [(10, 20), (7, 30)]


@pytest.mark.parametrize(
    ("first", "second", "answers"),
    [
        ({}, {}, 1),
        ({"turn_exchange_id": "a"}, {"turn_exchange_id": "a", "request_id": "x"}, 1),
        ({"turn_exchange_id": "a", "request_id": "x"}, {"request_id": "x"}, 1),
        ({"turn_exchange_id": "a"}, {"turn_exchange_id": "b"}, 2),
        ({"request_id": "a"}, {"request_id": "b"}, 2),
        ({"request_id": "a"}, {"turn_exchange_id": "b"}, 1),
    ],
)
def test_nodes_that_follow_each_other_are_one_answer_unless_their_ids_say_no(
    read: Reader, first: dict[str, str], second: dict[str, str], answers: int
) -> None:
    outcome = answered(
        read,
        conversation(
            q=node("root", message("user", "x")),
            a=node("q", message("assistant", "y" * 4, metadata=first)),
            t=node("a", message("tool", "w" * 8)),
            b=node("t", message("assistant", "z" * 4, metadata=second)),
        ),
    )
    assert len(outcome.events) == answers
    assert sum(size for _, size in sizes(outcome)) == 8
    assert sum(size for size, _ in sizes(outcome)) == 9


def test_a_second_way_on_is_an_answer_of_its_own(read: Reader) -> None:
    outcome = answered(
        read,
        conversation(
            q=node("root", message("user", "x")),
            a=node("q", message("assistant", "y" * 4)),
            b=node("a", message("assistant", "z" * 8)),
            c=node("a", message("assistant", "z" * 16)),
        ),
    )
    assert sorted(size for _, size in sizes(outcome)) == [12, 16]


def test_the_order_of_nodes_in_the_file_does_not_matter(read: Reader) -> None:
    told = conversation(
        q=node("root", message("user", "x" * 10)),
        a=node("q", message("assistant", "y" * 20)),
        b=node("a", message("assistant", "z" * 30)),
    )
    turned = told | {"mapping": dict(reversed(told["mapping"].items()))}
    assert answered(read, told).events == answered(read, turned).events


def test_children_stand_in_for_parents_that_are_not_told(read: Reader) -> None:
    told = conversation(
        q={"children": ["a"], "message": message("user", "x" * 10)},
        a={"message": message("assistant", "y" * 20)},
    )
    assert sizes(answered(read, told)) == [(10, 20)]


def test_deep_conversations_do_not_exhaust_the_stack(read: Reader) -> None:
    nodes = {
        f"n{n}": node(f"n{n - 1}" if n else "root", message("assistant", "y"))
        for n in reversed(range(3_000))
    }
    assert sizes(answered(read, conversation(**nodes))) == [(0, 3_000)]


def first(outcome: Outcome) -> UsageEvent:
    return outcome.events[0]


@pytest.mark.parametrize(
    ("slug", "hidden"),
    [("o1", True), ("o3-mini", True), ("gpt-5-thinking", True), ("gpt-5-t-mini", True),
     ("gpt-5-pro", True), ("research", True), ("gpt-4o", False), ("gpt-5-3", False)],
)  # fmt: skip
def test_hidden_reasoning_makes_a_lower_bound(read: Reader, slug: str, hidden: bool) -> None:  # noqa: FBT001
    marks = {"model_slug": slug}
    outcome = answered(
        read, conversation(a=node("root", message("assistant", "y", metadata=marks)))
    )
    assert any("lower bound" in sentence for sentence in outcome.assumed) == hidden
    activity = Activity.REASONING if hidden else Activity.QUESTION
    assert first(outcome).series.activity is activity
    assert first(outcome).series.input_scope is InputScope.TURN


def test_the_resolved_slug_is_the_model_and_auto_is_none(read: Reader) -> None:
    def model(default: str, **marks: str) -> tuple[str | None, ModelSource]:
        told = conversation(a=node("root", message("assistant", "y", metadata=marks)))
        series = first(answered(read, told | {"default_model_slug": default})).series
        return series.model, series.model_source

    assert model("auto", model_slug="auto", resolved_model_slug="gpt-5-3") == (
        "gpt-5-3",
        ModelSource.RECORDED,
    )
    assert model("gpt-4", model_slug="auto") == ("gpt-4", ModelSource.ASSUMED)
    assert model("auto") == (None, ModelSource.UNKNOWN)


@pytest.mark.parametrize(
    ("own", "asked", "of_conversation", "second", "quality"),
    [
        (START + 9, None, START, 9, TimeQuality.EXACT),
        ((START + 9) * 1000, None, START, 9, TimeQuality.EXACT),
        ("2025-06-15T15:06:49Z", None, START, 9, TimeQuality.EXACT),
        (None, START + 5, START, 5, TimeQuality.INFERRED),
        (None, None, START + 1, 1, TimeQuality.INFERRED),
        (None, None, None, 16_599_200, TimeQuality.INFERRED),
        (0, 1e300, -1, 16_599_200, TimeQuality.INFERRED),
    ],
)
def test_the_nearest_moment_that_is_told(
    read: Reader,
    own: object,
    asked: object,
    of_conversation: object,
    second: int,
    quality: TimeQuality,
) -> None:
    told = conversation(
        q=node("root", message("user", "x", create_time=asked)),
        a=node("q", message("assistant", "y", create_time=own)),
    )
    event = first(answered(read, told | {"create_time": of_conversation}))
    assert (event.at_ms, event.time_quality) == ((START + second) * 1000, quality)


def test_a_conversation_copied_by_branching_adds_nothing(read: Reader) -> None:
    number = "3f2b8c1e-1111-4222-8333-0123456789ab"
    told = conversation(**{number: node("root", message("assistant", "y", id=number))})
    copy = told | {"id": "another"}
    outcome = answered(read, told, copy)
    assert len(outcome.events) == 1
    assert outcome.skipped == 1


def test_short_names_are_told_apart_by_their_conversation(read: Reader) -> None:
    told = conversation(a=node("root", message("assistant", "y", id="n1")))
    assert len(answered(read, told, told | {"id": "another"}).events) == 2


def test_what_the_product_adds_is_not_counted(read: Reader) -> None:
    hidden = {"is_visually_hidden_from_conversation": True}
    about = {"content_type": "user_editable_context", "user_profile": "x" * 99}
    outcome = answered(
        read,
        conversation(
            s=node("root", message("system", "s" * 99)),
            u=node("s", message("user", content=about)),
            h=node("u", message("user", "h" * 99, metadata=hidden)),
            q=node("h", message("user", "x" * 10)),
            e=node("q", message("assistant", "")),
            a=node("e", message("assistant", "y" * 20)),
            r=node("a", message("assistant", content={"content_type": "reasoning_recap",
                                                      "content": "Thought for 9 s"})),
        ),
    )  # fmt: skip
    assert sizes(outcome) == [(10, 20)]


def test_pictures_have_a_size_and_may_come_without_words(read: Reader) -> None:
    def picture(**marks: object) -> dict[str, Any]:
        part = {"content_type": "image_asset_pointer", "asset_pointer": "sediment://f", **marks}
        return {"content_type": "multimodal_text", "parts": [part]}

    made = {"metadata": {"generation": {"gen_id": None}}, "width": 1536, "height": 1024}
    outcome = answered(
        read,
        conversation(
            q=node("root", message("user", content=picture(**made))),
            t=node("q", message("tool", content=picture(**made))),
            u=node("t", message("tool", content=picture(width=10**9, height=3))),
            q2=node("u", message("user", "again")),
            v=node("q2", message("tool", content=picture(asset_pointer="sediment://g"),
                                 metadata={"async_task_type": "image_gen"})),
        ),
    )  # fmt: skip
    assert [event.series.activity for event in outcome.events] == [Activity.IMAGE] * 2
    assert [event.series.variant for event in outcome.events] == ["1536x1024", ""]
    assert [event.amounts.images for event in outcome.events] == [1, 1]
