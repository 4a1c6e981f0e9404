"""The language part of TerraScope Lite: question grammar, traces, tokenizer, decoder and their training.

Pixels, masks and the concept table are left to the rest of `training`.
"""
