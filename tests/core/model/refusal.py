"""What every refusal of a bundle has in common."""

from __future__ import annotations

import pytest

from terrascope_qgis.core.errors import BundleError


def assert_refused(call, *words: str) -> str:
    with pytest.raises(BundleError) as caught:
        call()
    text = str(caught.value)
    assert "\n" not in text
    for word in words:
        assert word in text
    return text
