"""Signatures of bundles, made by the exporter with keys made here, in the layout of OpenSSF Model Signing."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from exporter.__main__ import main as export
from terrascope_qgis.cli.main import main
from terrascope_qgis.core.errors import BundleError, InputError, StateError
from terrascope_qgis.core.model.bundle.install import install_bundle, list_bundles
from terrascope_qgis.core.model.bundle.manifest import read_manifest
from terrascope_qgis.core.model.runtime.model import open_bundle, verify_folder
from terrascope_qgis.core.model.signing.signature import check_signature
from terrascope_qgis.core.model.signing.signature_file import read_signature_file
from terrascope_qgis.core.model.signing.trusted_keys import list_keys, read_key, trust_key, verify
from terrascope_qgis.worker.protocol import LoadRequest, ModelChoice
from terrascope_qgis.worker.warm_engine import WarmEngine
from tests.core.tiny_bundle import make_tiny_bundle, rewrite_manifest


def make_key(folder: Path, name: str, key=None) -> tuple[Path, Path]:
    key = key or ec.generate_private_key(ec.SECP256R1())
    private, public = folder / f"{name}-secret.pem", folder / f"{name}.pem"
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    public.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return private, public


@pytest.fixture(scope="module")
def pristine(tmp_path_factory) -> Path:
    return make_tiny_bundle(tmp_path_factory.mktemp("pristine") / "bundle")


@pytest.fixture
def bundle(pristine, tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("TERRASCOPE_HOME", str(tmp_path / "home"))
    return Path(shutil.copytree(pristine, tmp_path / "bundle"))


@pytest.fixture
def maker(tmp_path):
    """Private and public key of the bundle's maker."""
    return make_key(tmp_path, "maker")


def sign(bundle: Path, key: Path) -> None:
    assert export(["sign", str(bundle), "--key", str(key)]) == 0


def state(bundle: Path) -> tuple[str, str]:
    found = check_signature(bundle, read_manifest(bundle))
    return found.state, found.by


def edit(bundle: Path, change) -> None:
    path = bundle / "model.sig"
    document = json.loads(path.read_text())
    envelope = document["dsseEnvelope"]
    statement = json.loads(base64.b64decode(envelope["payload"]))
    change(document, statement)
    envelope["payload"] = base64.b64encode(json.dumps(statement).encode()).decode()
    path.write_text(json.dumps(document))


def test_bundle_without_a_signature_is_hash_only(bundle):
    assert state(bundle) == ("hash-only", "")


@pytest.mark.parametrize("curve", [ec.SECP256R1(), ec.SECP384R1()])
def test_trusted_key_is_named_and_another_is_unknown(bundle, tmp_path, curve):
    private, public = make_key(tmp_path, "maker", ec.generate_private_key(curve))
    sign(bundle, private)
    assert state(bundle) == ("unknown", "")
    trust_key(public, name="The Maker")
    assert state(bundle) == ("signed", "The Maker")
    assert open_bundle(bundle, device="cpu", threads=1).record.signature.by == "The Maker"


def test_signature_goes_along_when_installed_from_folder_or_zip(bundle, maker, tmp_path):
    sign(bundle, maker[0])
    trust_key(maker[1])
    archive = tmp_path / "b.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in bundle.iterdir():
            file.write(path, f"tiny/{path.name}")
    for source, name in ((bundle, "from-folder"), (archive, "from-zip")):
        assert state(install_bundle(source, name=name)) == ("signed", "maker")


@pytest.mark.parametrize("trusted", [True, False])
def test_signature_of_another_version_is_refused_whoever_made_it(bundle, maker, trusted):
    sign(bundle, maker[0])
    if trusted:
        trust_key(maker[1])
    rewrite_manifest(bundle, version="6.6.6")
    with pytest.raises(BundleError, match=r"not a signature of these files: 'bundle\.json'.*get it again"):
        verify_folder(bundle)
    with pytest.raises(BundleError):
        install_bundle(bundle)
    assert [info for info in list_bundles() if not info.embedded] == []


def test_files_that_a_forger_listed_anew_are_refused_under_a_trusted_key(bundle, maker, tmp_path):
    sign(bundle, maker[0])
    trust_key(maker[1])
    hint = json.loads((bundle / "model.sig").read_text())["verificationMaterial"]
    rewrite_manifest(bundle, version="6.6.6")
    sign(bundle, make_key(tmp_path, "forger")[0])
    assert state(bundle) == ("unknown", "")
    edit(bundle, lambda document, _: document.update(verificationMaterial=hint))
    with pytest.raises(BundleError, match=r"says that maker signed it .* the signature is wrong"):
        verify_folder(bundle)


@pytest.mark.parametrize(
    "change",
    [
        lambda document, statement: document.update(mediaType="text/plain"),
        lambda document, statement: document["dsseEnvelope"].update(payloadType="text/plain"),
        lambda document, statement: document["dsseEnvelope"].update(signatures=[]),
        lambda document, statement: document["dsseEnvelope"]["signatures"].append({"sig": ""}),
        lambda document, statement: document.pop("dsseEnvelope") and document.update(dsseEnvelope={"payload": ""}),
        lambda document, statement: document.update(verificationMaterial=[]),
        lambda document, statement: statement.update(predicateType="https://example.org/other"),
        lambda document, statement: statement.update(subject=[]),
        lambda document, statement: statement["subject"][0]["digest"].update(sha256="0" * 64),
        lambda document, statement: statement["predicate"]["serialization"].update(method="shards"),
        lambda document, statement: statement["predicate"]["resources"].pop(),
        lambda document, statement: statement["predicate"]["resources"].append(statement["predicate"]["resources"][0]),
        lambda document, statement: statement["predicate"]["resources"][0].update(algorithm="md5"),
        lambda document, statement: statement["predicate"]["resources"][0].update(digest=7),
    ],
)
def test_signature_of_another_shape_is_refused_and_never_hash_only(bundle, maker, change):
    sign(bundle, maker[0])
    edit(bundle, change)
    with pytest.raises(BundleError, match=r"model\.sig.*get it again"):
        check_signature(bundle, read_manifest(bundle))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"[" * 100_000, b" " * 1_000_001])
def test_signature_that_is_none_is_refused(bundle, content):
    (bundle / "model.sig").write_bytes(content)
    with pytest.raises(BundleError, match=r"model\.sig.*get it again"):
        verify_folder(bundle)


def test_signature_that_is_a_link_is_refused(bundle, maker, tmp_path):
    sign(bundle, maker[0])
    (bundle / "model.sig").rename(tmp_path / "elsewhere.sig")
    (bundle / "model.sig").symlink_to(tmp_path / "elsewhere.sig")
    with pytest.raises(BundleError, match="link"):
        verify_folder(bundle)


def test_signature_with_a_bit_flipped_is_refused_under_its_key_and_unknown_without(bundle, maker):
    sign(bundle, maker[0])

    def flip(document, _):
        only = document["dsseEnvelope"]["signatures"][0]
        content = bytearray(base64.b64decode(only["sig"]))
        content[-1] ^= 1
        only["sig"] = base64.b64encode(content).decode()

    edit(bundle, flip)
    assert state(bundle) == ("unknown", "")
    trust_key(maker[1])
    with pytest.raises(BundleError, match="the signature is wrong"):
        state(bundle)


def test_signed_certificate_of_others_is_unknown(bundle, maker):
    sign(bundle, maker[0])
    trust_key(maker[1])
    other = {"certificate": {"rawBytes": "AAAA"}, "tlogEntries": []}
    edit(bundle, lambda document, _: document["dsseEnvelope"]["signatures"][0].update(sig="AAAA"))
    edit(bundle, lambda document, _: document.update(verificationMaterial=other))
    assert state(bundle) == ("unknown", "")


def test_signature_that_model_signing_made_is_read_and_holds():
    """Made once by `model_signing sign key` 1.1.1 over `a.txt` ("hi") and `sub/b.txt` ("x")."""
    folder = Path(__file__).parent / "model_signing"
    found, key = read_signature_file(folder / "model.sig"), read_key(folder / "maker.pem")
    assert {name: digest[:8] for name, digest in found.files.items()} == {"a.txt": "98ea6e4f", "sub/b.txt": "73cb3858"}
    assert found.key_hint == key.fingerprint
    assert verify(key, found.signature, found.signed)
    assert not verify(key, found.signature, found.signed.replace(b"a.txt", b"b.txt"))


@pytest.mark.skipif(
    "TERRASCOPE_MODEL_SIGNING" not in os.environ, reason="set TERRASCOPE_MODEL_SIGNING to model_signing"
)
def test_model_signing_reads_ours_and_we_read_its(bundle, maker):
    program, signature = os.environ["TERRASCOPE_MODEL_SIGNING"], str(bundle / "model.sig")
    trust_key(maker[1])
    sign(bundle, maker[0])
    options = ["--signature", signature, "--public_key", str(maker[1]), str(bundle)]
    subprocess.run([program, "verify", "key", *options], check=True)
    (bundle / "model.sig").unlink()
    options = ["--signature", signature, "--private_key", str(maker[0]), str(bundle)]
    subprocess.run([program, "sign", "key", *options], check=True)
    assert state(bundle) == ("signed", "maker")


def test_only_public_keys_of_the_two_curves_are_trusted(tmp_path):
    folder = tmp_path / "keys"
    private, public = make_key(tmp_path, "maker")
    weak = make_key(tmp_path, "weak", rsa.generate_private_key(65537, 2048))[1]
    curve = make_key(tmp_path, "curve", ec.generate_private_key(ec.SECP256K1()))[1]
    for path in (private, weak, curve, tmp_path / "nowhere.pem"):
        with pytest.raises(InputError, match=path.name):
            trust_key(path, folder=folder)
    trust_key(public, folder=folder)
    with pytest.raises(StateError, match="another key"):
        trust_key(make_key(tmp_path, "second")[1], name="maker", folder=folder)
    for name in ("../maker", ".maker", "con", ""):
        with pytest.raises(InputError, match="--name"):
            trust_key(public, name=name, folder=folder)
    assert [key.name for key in list_keys(folder)] == ["maker"]


def test_exporter_signs_only_what_is_intact_with_a_key_it_can_use(bundle, maker, tmp_path, capsys):
    weak = make_key(tmp_path, "weak", rsa.generate_private_key(65537, 2048))[0]
    for key in (maker[1], weak, tmp_path / "nowhere.pem"):
        assert export(["sign", str(bundle), "--key", str(key)]) == 2
        assert key.name in capsys.readouterr().err
    (bundle / "embed.onnx").write_bytes(b"x")
    assert export(["sign", str(bundle), "--key", str(maker[0])]) == 3
    assert not (bundle / "model.sig").exists()


def test_command_line_tells_the_state(bundle, maker, capsys):
    def told(*arguments):
        assert main(["bundle", *arguments, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    assert told("inspect", str(bundle))["signature"]["state"] == "hash-only"
    sign(bundle, maker[0])
    capsys.readouterr()
    assert told("trust") == []
    assert told("verify", str(bundle))["signature"]["state"] == "unknown"
    key = told("trust", str(maker[1]), "--name", "Us")[0]["key"]
    assert told("trust")[0] | {"file": ""} == {"name": "Us", "key": key, "file": ""}
    signed = {"state": "signed", "by": "Us", "key": key}
    assert told("inspect", str(bundle))["signature"] == signed
    assert told("verify", str(bundle))["signature"] == signed
    told("install", str(bundle))
    assert [row["signature"] for row in told("list") if not row["embedded"]] == [signed]
    for verb in ("inspect", "verify"):
        assert main(["bundle", verb, str(bundle)]) == 0
        assert f"signed by Us (key {key[:16]})" in capsys.readouterr().out


def test_wrong_signature_ends_every_command_with_the_reason(bundle, maker, capsys):
    sign(bundle, maker[0])
    folder = install_bundle(bundle, name="tiny")
    rewrite_manifest(folder, version="6.6.6")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for verb in ("inspect", "verify", "install"):
        assert main(["bundle", verb, str(folder)]) == 3
        error = capsys.readouterr().err.strip()
        assert error.count("\n") == 0 and error.startswith("BUNDLE: ") and "get it again" in error
    assert main(["bundle", "list", "--json"]) == 0
    rows = [row for row in json.loads(capsys.readouterr().out) if row["name"] == "tiny"]
    assert rows[0]["signature"] is None and "not a signature of these files" in rows[0]["fault"]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    folder = install_bundle(bundle.parent / "bundle", name="tiny")
    assert state(folder) == ("unknown", "")


def test_worker_tells_of_a_key_that_is_trusted_while_the_model_is_warm(bundle, maker):
    class Quiet:
        def check(self): ...

        def stage(self, *_): ...

        def note(self, *_): ...

    sign(bundle, maker[0])
    engine = WarmEngine()
    request = LoadRequest("1", ModelChoice(bundle, "cpu", 1))
    loaded = [engine.load(request, Quiet()) for _ in range(2)]
    assert [(item["warm"], item["model"]["signature"]["state"]) for item in loaded] == [
        (False, "unknown"),
        (True, "unknown"),
    ]
    trust_key(maker[1])
    assert engine.load(request, Quiet())["model"]["signature"]["by"] == "maker"
    engine.close()
