"""The quick reader of translations finds what a parser of XML finds."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from responsai import paths
from responsai.text import catalogue


def test_every_finished_translation_is_found() -> None:
    parsed: dict[str, dict[str, str]] = {}
    file = paths.resources() / "i18n" / "responsai_fr.ts"
    for context in ET.parse(file).getroot().iter("context"):
        texts = parsed.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            text = message.find("translation")
            if text is not None and text.get("type") is None and text.text:
                comment = message.findtext("comment")
                key = catalogue._disambiguated(message.findtext("source", ""), comment)
                texts[key] = text.text
    assert len(parsed) > 20
    for name, texts in parsed.items():
        assert catalogue._texts("fr", name) == texts, name


def test_entities_are_read() -> None:
    assert catalogue._plain("a &amp; b &lt;c&gt; &quot;d&quot; &apos; &#233; &#x202f;") == (
        'a & b <c> "d" \' é \u202f'
    )


def test_what_is_not_translated_stays_english() -> None:
    catalogue.use_language("fr")
    assert catalogue.translate("No such context", "As it is") == "As it is"
