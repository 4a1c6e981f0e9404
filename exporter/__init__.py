"""Turn trained checkpoints into model bundles (needs PyTorch; not part of the plugin's zip)."""
