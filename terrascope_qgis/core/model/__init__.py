"""Model bundles: manifests, checked files, ONNX sessions and devices; arrays in, arrays out."""

import os

# ONNX Runtime 1.31 carries usage telemetry and leaves its session file in the temporary folder, unless it reads this
# when it is imported.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
