from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.gui.charts.axis import Mark, any_touch, scale, thinned


@given(st.floats(1e-9, 1e9))
def test_four_or_five_round_marks_from_zero(top: float) -> None:
    axis = scale(top)
    assert len(axis.marks) in {4, 5}
    assert axis.marks[0] == 0
    assert axis.limit >= top * (1 - 1e-9)
    assert axis.limit >= axis.marks[-1]
    digits = f"{axis.marks[1]:e}".split("e")[0].rstrip("0").rstrip(".")
    assert digits in {"1", "2", "5"}
    assert len(set(axis.labels())) == len(axis.marks)


@pytest.mark.parametrize(
    ("top", "labels"),
    [
        (183, ("0", "50", "100", "150", "200")),
        (0.3, ("0", "0.1", "0.2", "0.3")),
        (9.2, ("0", "2", "4", "6", "8")),
        (9000, ("0", "2,000", "4,000", "6,000", "8,000")),
        (0, ("0", "0.5", "1.0", "1.5")),
    ],
)
def test_labels(top: float, labels: tuple[str, ...]) -> None:
    assert scale(top).labels() == labels


def test_labels_give_way_evenly_and_to_the_present() -> None:
    candidates = [Mark(slot, str(slot)) for slot in range(0, 60, 2)]
    kept = thinned(candidates, 10.0)
    gaps = {right.slot - left.slot for left, right in itertools.pairwise(kept)}
    assert len(gaps) == 1
    assert not any_touch(kept, 10.0)
    present = Mark(21, "21, today", strong=True)
    with_present = thinned(candidates, 10.0, present)
    assert present in with_present
    assert not any_touch(with_present, 10.0)
