from __future__ import annotations

from qgis.core import QgsProject

from terrascope_qgis.bridge.layers.run_layer_marks import find_run_layers
from terrascope_qgis.ui.results.correction_control import CorrectionControl

from ..conftest import wait_answered


def test_plugin_ends_in_peace_after_mask_layers_were_removed(ready, qtbot):
    qtbot.waitUntil(lambda: not ready.controller.presenter.state.ask_problem, timeout=3000)
    ready.controller.ask("How much water?")
    run = wait_answered(qtbot, ready)
    (control,) = [item for item in ready.controller._controls if isinstance(item, CorrectionControl)]
    layers = find_run_layers(QgsProject.instance(), run.id)
    assert set(control._followed) == {layer.id() for layer in layers}
    gone, kept = layers[0].id(), layers[1]
    del layers
    QgsProject.instance().removeMapLayer(gone)
    qtbot.wait(50)
    # Disconnecting from the layer that is gone would end the whole process here.
    control.close()
    kept.startEditing()
    assert kept.commitChanges() and control._followed == {}
