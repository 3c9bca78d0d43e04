"""Programs that run models on the user's own computer, by the names that clients give them."""

from __future__ import annotations

from typing import Final

_HERE: Final = frozenset(
    {
        "docker-model-runner",
        "gpt4all",
        "jan",
        "koboldcpp",
        "llama-cpp",
        "llama-server",
        "llama.cpp",
        "llamacpp",
        "llamafile",
        "lm-studio",
        "lmstudio",
        "local",
        "localai",
        "mlx",
        "mlx-lm",
        "ollama",
        "ollama-local",
    }
)
_CLOUD: Final = ("-cloud", ":cloud")
"""Ends of the names of models that Ollama passes on to its own servers."""


def runs_here(host: str | None, model: str | None) -> bool:
    """Whether a model ran on the user's own computer.

    Args:
        host: Name of the provider, as the client writes it.
        model: Name of the model.
    """
    if host is None or host.strip().lower() not in _HERE:
        return False
    return not (model or "").strip().lower().endswith(_CLOUD)
