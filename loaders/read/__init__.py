"""One function a file type: bytes to plain text. For now plain text in its encodings."""

from zerentu.loaders.read.text import LIMIT, decoded

__all__ = ["LIMIT", "SUFFIXES", "decoded"]

SUFFIXES = frozenset({".txt", ".text", ".md"})
"""Endings of files that a walk through a folder picks up; a file named outright is always tried."""
