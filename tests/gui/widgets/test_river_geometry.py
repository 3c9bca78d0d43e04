from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.gui.widgets import river_geometry as geometry

# The shares in the design's picture: mining, manufacturing, training, use, end of life.
DESIGN = (0.02, 0.07, 0.16, 0.74, 0.01)


@st.composite
def all_shares(draw: st.DrawFn) -> tuple[float | None, ...]:
    weights = draw(
        st.lists(st.one_of(st.none(), st.just(0.0), st.floats(1e-9, 1e3)), min_size=5, max_size=5)
    )
    total = sum(weight for weight in weights if weight)
    return tuple(
        None if weight is None else (weight / total if total else 0.0) for weight in weights
    )


@given(all_shares())
def test_bands_add_up_to_the_mass(shares: tuple[float | None, ...]) -> None:
    widths = geometry.thicknesses(shares)
    if any(shares):
        assert math.isclose(sum(widths), geometry.MASS, rel_tol=1e-9)
    else:
        assert widths == (0.0,) * 5


@given(all_shares())
def test_whatever_is_there_can_be_seen_and_nothing_else(
    shares: tuple[float | None, ...],
) -> None:
    for share, width in zip(shares, geometry.thicknesses(shares), strict=True):
        if share:
            assert width >= geometry.THINNEST - 1e-9
        else:
            assert width == 0.0


@given(all_shares())
def test_bands_above_the_least_are_proportional(shares: tuple[float | None, ...]) -> None:
    widths = geometry.thicknesses(shares)
    ratios = [
        width / share
        for share, width in zip(shares, widths, strict=True)
        if share and width > geometry.THINNEST + 1e-6
    ]
    for ratio in ratios:
        assert math.isclose(ratio, ratios[0], rel_tol=1e-6)


@given(all_shares())
def test_a_larger_share_is_never_thinner(shares: tuple[float | None, ...]) -> None:
    known = sorted(
        (share, width)
        for share, width in zip(shares, geometry.thicknesses(shares), strict=True)
        if share is not None
    )
    widths = [width for _, width in known]
    assert all(a <= b + 1e-9 for a, b in itertools.pairwise(widths))


@pytest.mark.parametrize("width", [640.0, 820.0, 1000.0, 1286.0])
@pytest.mark.parametrize("shares", [DESIGN, (1.0, 0, 0, 0, 0), (0, 0, 0, 0, 1.0), (0.2,) * 5])
def test_a_band_keeps_its_thickness_along_the_stream(
    width: float, shares: tuple[float, ...]
) -> None:
    frame = geometry.frame_for(width)
    for band in geometry.bands(frame, geometry.thicknesses(shares)):
        lower = geometry.stream(frame, band, band.offset)
        upper = geometry.stream(frame, band, band.offset + band.thickness)
        for low, high in zip(lower, upper, strict=True):
            assert low.x == high.x
            assert math.isclose(low.y - high.y, band.thickness, abs_tol=1e-9)


def test_bands_lie_on_each_other_without_overlap() -> None:
    frame = geometry.frame_for(1000)
    laid = geometry.bands(frame, geometry.thicknesses(DESIGN))
    for below, above in itertools.pairwise(laid):
        assert math.isclose(above.offset - (below.offset + below.thickness), geometry.SEPARATION)


def test_an_absent_band_leaves_no_gap() -> None:
    frame = geometry.frame_for(1000)
    laid = geometry.bands(frame, geometry.thicknesses((0.5, None, 0.0, 0.5, None)))
    assert laid[3].offset == 40 + geometry.SEPARATION
    assert geometry.height([band.thickness for band in laid]) == 80 + geometry.SEPARATION


def test_the_frame_is_that_of_the_design() -> None:
    frame = geometry.frame_for(1000)
    assert [frame.station(number) for number in range(5)] == [26, 186, 346, 506, 666]
    assert (frame.head, frame.base, frame.mouth) == (80, 196, 850)
    # The lower edge of the design's first band, where it joins and where it ends.
    assert round(geometry.edge(frame, 93.1, 0).y, 1) == 196.2
    assert round(geometry.edge(frame, 850, 0).y, 1) == 196.9


def test_bends_are_those_of_the_design() -> None:
    frame = geometry.frame_for(1000)
    widths = (2.2, 5.6, 12.8, 59.2, 2.2)
    band = geometry.bands(frame, widths)[3]
    outer, inner = geometry.outer_bend(frame, band), geometry.inner_bend(frame, band)
    assert [round(value, 1) for point in outer for value in point] == [
        476.4, 133.6, 526.5, 166.5, 601.6, 166.5,
    ]  # fmt: skip
    assert [round(value, 1) for value in inner.second_handle] == [562.0, 107.3]
    assert geometry.head_radius(band) == 9.0


@given(all_shares(), st.floats(640, 1600))
def test_no_band_leaves_the_picture(shares: tuple[float | None, ...], width: float) -> None:
    frame = geometry.frame_for(width)
    for band in geometry.bands(frame, geometry.thicknesses(shares)):
        assert band.head - band.thickness / 2 >= 0
        assert band.joins <= frame.mouth
        for point in geometry.stream(frame, band, band.offset):
            assert point.y <= 206


def test_the_empty_river_runs_through_the_whole_width() -> None:
    for width in (360.0, 1000.0):
        frame = geometry.empty_frame(width)
        assert frame.mouth == width
        assert frame.station(4) < width
