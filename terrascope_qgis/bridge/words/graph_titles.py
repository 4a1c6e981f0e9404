"""What is wrong with the graphs and tables of a bundle, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_graph_faults() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {
        "graph_long": tr("{file} has more than {most} bytes. Keep its weights in a listed .data file."),
        "graph_empty": tr("{file} is not an ONNX graph: it has no operators. Get an intact bundle."),
        "graph_version": tr("{file} has ONNX IR version {version}, expected {least} to {most}."),
        "graph_functions": tr("{file} defines {count} functions of its own, expected none. Export it inlined."),
        "graph_output_name": tr(
            "{file}: an output of {operator} has no name, expected all of them. Get an intact bundle."
        ),
        "graph_input_name": tr(
            "{file}: an input of {operator} has no name, expected all of them. Get an intact bundle."
        ),
        "graph_weights_file": tr(
            "{file} reads weights from {item}, which the bundle does not list. Get an intact bundle."
        ),
        "graph_weights_range": tr(
            "{file} reads bytes {start} to {end} of {item}, which has {size}. Get an intact bundle."
        ),
        "graph_damaged": tr("{file} is not an intact ONNX graph ({problem}). Get an intact bundle."),
        "graph_opset": tr("{file} needs operator set {item} {version}, expected at most {most}."),
        "graph_operator": tr(
            "{file} needs the operator {domain}.{operator}, which is not built in. Export without it."
        ),
        "graph_loop": tr("{file} has the operator {operator}, which may never end. Export the graph without loops."),
        "graph_offset": tr("{file}: weights in {item} have the offset {found}. Get an intact bundle."),
        "table_kind": tr("{file} is {dtype} {shape}, the manifest says {named} {expected}. Get an intact bundle."),
        "table_width": tr("{file} has rows of {count} numbers, the decoder reads {expected}. Get an intact bundle."),
        "table_rows": tr("{file} has {count} rows, asked for {asked}. Get an intact bundle."),
        "table_infinite": tr("{file} has NaN or infinite numbers. Get an intact bundle."),
        "table_unreadable": tr("{file} is not a table of numbers ({problem}). Get an intact bundle."),
        "sequence_long": tr("{file}: the sequence grew past {most} positions. Ask a shorter question."),
        "decoder_shapes": tr("{file}: logits {logits} and hidden {hidden}, expected one row each."),
        "runtime_old": tr("{folder} needs onnxruntime {needed} (at least 1.26), found {found}. Update the engine."),
        "table_shape": tr("{file} has the shape {shape}, expected {rows} rows of numbers."),
        "decoder_logits": tr("{folder}: the decoder gives {count} logits for {tokens} tokens. Get an intact bundle."),
        "graph_role": tr("{file}: field graphs has no {role}. Use another bundle."),
        "runtime_field": tr("{file}: field min_onnxruntime is {found}, expected e.g. '1.26'."),
        "provider_other": tr("{file} runs on {provider}, expected {expected}. Use --device cpu."),
        "chunks_shape": tr(
            "{folder}: {item} have the shape {one} after one prefill and {other} after chunks. Get an intact bundle."
        ),
        "chunks_differ": tr(
            "{folder}: {item} differ by {share:.2g} between one prefill and chunks. Update onnxruntime."
        ),
        "graph_fails": tr("{file} does not run ({problem}). Use another bundle."),
        "output_infinite": tr(
            "{file}: output {item} has {count} NaN or infinite numbers of {size}. Use another bundle."
        ),
        "graph_memory": tr(
            "{file} needs more memory than there is ({problem}). Close programs or choose a smaller area."
        ),
        "graph_names": tr("{file} has names that are no text ({problem}). Get an intact bundle."),
        "tokenizer_lacks": tr("{file} has no token {mark}. Get an intact bundle."),
        "tokenizer_unreadable": tr("{file} is not a tokenizer ({problem}). Get an intact bundle."),
        "prompt_template": tr(
            "{folder}: field prompt.template is {found}, expected {lite} or {full} in a "
            "bundle of its family. Update the plugin or the bundle."
        ),
        "mask_shape": tr(
            "mask_decoder: masks of shape {shape}, expected {expected}. Install the bundle again, or another."
        ),
        "prompt_tokens": tr("{file} finds {count} {item} in the prompt, expected {expected}. Get an intact bundle."),
        "tensor_names": tr("{file} has the {kind}s {found}, the manifest says {expected}. Get an intact bundle."),
        "tensor_type": tr("{file}: {kind} {item} is {found}, the manifest says {expected}. Get an intact bundle."),
        "tensor_axes": tr("{file}: {kind} {item} has {count} axes, the manifest {expected}. Get an intact bundle."),
        "tensor_shape": tr(
            "{file}: {kind} {item} has the shape {shape}, the manifest {expected}. Get an intact bundle."
        ),
        "tensor_input": tr("input"),
        "tensor_output": tr("output"),
    }
