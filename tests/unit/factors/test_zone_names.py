from __future__ import annotations

import json
from typing import Any

import pytest

from responsai import paths
from responsai.factors.zone_names import ZoneNames

FOLDER = paths.resources() / "factors"
FRANCE = {"code": "FRA", "alpha2": "FR", "en": "France", "fr": "France"}
SPAIN = {"code": "ESP", "alpha2": "ES", "en": "Spain", "fr": "Espagne"}


def _json(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return table


@pytest.fixture(scope="module")
def names() -> ZoneNames:
    return ZoneNames.parse(_json("zone_names.json"))


def test_every_zone_has_names_and_no_other(names: ZoneNames) -> None:
    assert set(names.names) == {zone["code"] for zone in _json("zones.json")["zones"]}


def test_every_way_to_write_a_zone_finds_it(names: ZoneNames) -> None:
    for zone in _json("zone_names.json")["zones"]:
        for text in (zone["code"], zone["alpha2"], zone["en"], zone["fr"]):
            if text:
                assert names.code_of(text) == zone["code"]
                assert names.code_of(f" {text.lower()} ") == zone["code"]
                assert names.code_of(text.upper()) == zone["code"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("FR", "FRA"),
        ("fra", "FRA"),
        ("us", "USA"),
        ("U.S.A.", "USA"),
        ("Etats-Unis", "USA"),
        ("états unis", "USA"),
        ("the Netherlands", "NLD"),
        ("Pays-Bas", "NLD"),
        ("UK", "GBR"),
        ("Royaume-Uni", "GBR"),
        ("Cote d'Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("St Lucia", "LCA"),
        ("Saint Lucia", "LCA"),
        ("Trinidad and Tobago", "TTO"),
        ("Trinité et Tobago", "TTO"),
        ("et", "ETH"),
        ("world", "WOR"),
        ("Monde", "WOR"),
        ("Suede", "SWE"),
    ],
)
def test_a_zone_is_found_as_people_write_it(names: ZoneNames, text: str, code: str) -> None:
    assert names.code_of(text) == code


@pytest.mark.parametrize("text", ["", " ", "XXX", "XX", "Atlantis", "🏳", "x" * 100_000, "\x00"])
def test_another_text_is_no_zone(names: ZoneNames, text: str) -> None:
    assert names.code_of(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("Frnace", "FRA"), ("FRX", "FRA"), ("Allemange", "DEU"), ("Germny", "DEU"), ("swedn", "SWE")],
)
def test_a_typing_error_has_near_zones(names: ZoneNames, text: str, code: str) -> None:
    near = names.near(text)
    assert near[0] == code
    assert len(near) <= 3


def test_nothing_is_near_to_nonsense(names: ZoneNames) -> None:
    assert names.near("") == names.near("qqqqqqqq") == names.near("9" * 100_000) == ()


def test_a_zone_is_named_in_the_language_or_in_english(names: ZoneNames) -> None:
    assert names.name("DEU", "fr") == "Allemagne"
    assert names.name("DEU", "en") == names.name("DEU", "de") == "Germany"
    assert names.name("WOR", "fr") == "Monde"
    assert names.name("XXX", "en") == "XXX"


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"zones": [FRANCE | {"code": ""}]}, "without code"),
        ({"zones": [FRANCE | {"fr": ""}]}, "FRA has no code or name"),
        ({"zones": [FRANCE, SPAIN | {"alpha2": "FR"}]}, "FRA and ESP are both written FR"),
        ({"zones": [FRANCE], "short_forms": {"Iberia": "ESP"}}, "unknown zone ESP"),
    ],
)
def test_a_bad_table_is_refused(table: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        ZoneNames.parse(table)


def test_names_come_with_their_licence() -> None:
    assert "Unicode" in _json("zone_names.json")["source"]
    licence = (FOLDER / "LICENSE-unicode-cldr.txt").read_text(encoding="utf-8")
    assert "UNICODE LICENSE V3" in licence
    assert "COPYRIGHT AND PERMISSION NOTICE" in licence
