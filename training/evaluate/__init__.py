"""Scores of the exported pixel graphs on the judged sets, beside baselines computed in the same run."""
