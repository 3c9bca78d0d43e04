from __future__ import annotations

from responsai.text.joining import begun, continued


def test_a_sentence_goes_on_after_a_colon() -> None:
    told = f"{begun('ligne 2')} : {continued('L’enregistrement est abîmé.')}"
    assert told == "Ligne 2 : l’enregistrement est abîmé."
    assert continued("JSON is not what it is.") == "JSON is not what it is."
    assert (begun(""), continued("")) == ("", "")
