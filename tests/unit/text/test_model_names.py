from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responsai.factors import load_factor_set
from responsai.text.model_names import displayed, displayed_together

LABELS = load_factor_set().model_labels


@pytest.mark.parametrize(
    ("label", "name", "provider"),
    [
        ("anthropic/claude-sonnet-4-5-20250929", "Claude Sonnet 4.5", "Anthropic"),
        ("anthropic/claude-3-5-haiku", "Claude 3.5 Haiku", "Anthropic"),
        ("anthropic/claude-opus-5", "Claude Opus 5", "Anthropic"),
        ("openai/gpt-5", "GPT-5", "OpenAI"),
        ("openai/gpt-4o-mini-2024-07-18", "GPT-4o Mini", "OpenAI"),
        ("openai/gpt-3.5-turbo-0125", "GPT-3.5 Turbo 0125", "OpenAI"),
        ("openai/o4-mini-deep-research", "o4 Mini Deep Research", "OpenAI"),
        ("openai/gpt-4-32k", "GPT-4 32k", "OpenAI"),
        ("google_genai/gemini-2.5-flash-lite", "Gemini 2.5 Flash Lite", "Google"),
        ("mistralai/mistral-large-latest", "Mistral Large", "Mistral AI"),
        ("mistralai/mistral-large-2411", "Mistral Large 2411", "Mistral AI"),
        ("huggingface_hub/llama-3.3-70b", "Llama 3.3 70B", ""),
        ("huggingface_hub/qwen3-235b-a22b", "Qwen3 235B A22B", ""),
        ("huggingface_hub/wizardlm-2-8x22b", "WizardLM 2 8x22B", ""),
        ("huggingface_hub/openai/gpt-oss-120b", "gpt-oss-120b", "OpenAI"),
        ("cohere/command-r7b-12-2024", "Command R7B 12 2024", "Cohere"),
        ("orion-experimental", "orion-experimental", ""),
        ("some/thing", "some/thing", ""),
        ("", "", ""),
    ],
)
def test_names_as_people_write_them(label: str, name: str, provider: str) -> None:
    assert displayed(label) == (name, provider)


def test_side_by_side_no_two_of_our_models_read_the_same() -> None:
    shown = displayed_together(LABELS)
    assert len(shown) == len(set(LABELS))
    seen: dict[tuple[str, str], str] = {}
    for label, name in shown.items():
        assert name.name
        assert name not in seen, (label, seen.get(name))
        seen[name] = label


def test_releases_are_told_only_where_needed() -> None:
    both = displayed_together(["openai/gpt-4o", "openai/gpt-4o-2024-05-13"])
    assert [shown.name for shown in both.values()] == ["GPT-4o", "GPT-4o (2024-05-13)"]
    [alone] = displayed_together(["openai/gpt-4o-2024-05-13"]).values()
    assert alone.name == "GPT-4o"


@given(st.text())
def test_any_name_can_be_shown(label: str) -> None:
    shown = displayed(label)
    assert bool(shown.name) == bool(label) or "/" in label
