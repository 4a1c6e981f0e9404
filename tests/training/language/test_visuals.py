"""Visual tokens for training, and the rate of the schedule."""

import numpy as np
import pytest

from training.language.network.train import Settings, rate_at
from training.language.network.visuals import pool_tokens


def test_tokens_are_averaged_in_sixteen_cells():
    rows, columns = np.divmod(np.arange(64), 8)
    tokens = np.stack([rows, columns], -1).astype(np.float32)[None]
    pooled = pool_tokens(tokens)
    assert pooled.shape == (1, 16, 2)
    assert pooled[0, 0].tolist() == [0.5, 0.5]
    assert pooled[0, 7].tolist() == [2.5, 6.5]


def test_grid_that_does_not_divide_is_refused():
    with pytest.raises(ValueError, match="multiple of 4"):
        pool_tokens(np.zeros((1, 36, 2), np.float32))


def test_rate_is_kept_and_falls_in_the_last_minutes():
    settings = Settings(minutes=60, cooldown_minutes=20, learning_rate=1e-3, final_rate=0.0)
    assert [rate_at(60 * minute, settings) for minute in (0, 40, 50, 60, 70)] == pytest.approx([1e-3, 1e-3, 5e-4, 0, 0])
