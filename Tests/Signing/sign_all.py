#!/usr/bin/env python3
"""Signs the 60 fields of an invented form one after another with pyHanko and a test certificate of its own, and asks poppler's pdfsig and
pyHanko whether every signature is still valid. The form is signed twice: once into the fields that Naskah made, once into fields that pyHanko
makes from the specifications in the signing record. What was signed into Naskah's fields is judged as an archive and for readers once more."""

import argparse
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Benchmarks"))
import batch  # noqa: E402
import environment  # noqa: E402

COUNT = 60


def project(folder, has_fields):
    """A form of 60 invented heads in the invented Kabupaten Contoh."""
    (folder / "layout").mkdir(parents=True)
    (folder / "data").mkdir()
    rows = "".join(f"kepala-{number},{batch.invented_name(number)},Kepala Dinas Rekaan Nomor {number}\n" for number in range(1, COUNT + 1))
    (folder / "data" / "pejabat.csv").write_text("id,nama,jabatan\n" + rows, "utf-8")
    (folder / "naskah.yaml").write_text(
        "judul: Uji tanda tangan elektronik\ndata: { pejabat: data/pejabat.csv }\ndokumen:\n  formulir:\n    layout: formulir.xml\n"
        f"    judul: Komitmen Bersama\n    tanda_tangan_elektronik: {{ bidang: {'ya' if has_fields else 'tidak'} }}\n", "utf-8")
    (folder / "layout" / "formulir.xml").write_text(
        '<layout><page-master name="m" size="F4" margin="25mm"/><section page-master="m"><h1>Komitmen Bersama</h1>'
        "<p>Demikian komitmen ini dibuat oleh semua kepala perangkat daerah.</p><signatures columns=\"3\"><for each=\"p\" in=\"pejabat\">"
        '<signature office="{{ p.jabatan }}" name="{{ p.nama_lengkap }}" key="{{ p.id }}"/></for></signatures></section></layout>', "utf-8")


def compile_form(naskah, folder, has_fields):
    project(folder, has_fields)
    subprocess.run([naskah, "compile", folder, "--quiet", "--strict"], check=True)
    return (folder / "build" / "formulir.pdf").read_bytes(), json.loads((folder / "build" / "formulir.signing.json").read_text("utf-8"))


def test_signer():
    """A self-signed certificate that lives as long as this process."""
    import datetime
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.x509.oid import NameOID
    from pyhanko.sign import signers
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Sertifikat Uji Kabupaten Contoh")])
    now = datetime.datetime.now(datetime.timezone.utc)
    usage = x509.KeyUsage(True, True, False, False, False, True, False, False, False)
    certificate = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
                   .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
                   .not_valid_after(now + datetime.timedelta(days=2)).add_extension(usage, critical=True)
                   .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256()))
    packed = serialization.pkcs12.serialize_key_and_certificates(b"uji", key, certificate, None, serialization.NoEncryption())
    return signers.SimpleSigner.load_pkcs12_data(packed, other_certs=[])


def sign_all(pdf, record, signer):
    from pyhanko.cli.utils import parse_field_location_spec
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko import stamp
    from pyhanko.sign import fields, signers
    # Without text: pyHanko writes it in Courier, which it does not put into the file.
    style = stamp.StaticStampStyle(background=None, border_width=0)
    for entry in record["signers"]:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        if entry.get("field") is None:
            fields.append_signature_field(writer, parse_field_location_spec(entry["requests"]["pyhanko"])[1])
        # Were the field not there, pyHanko would refuse instead of making one.
        metadata = signers.PdfSignatureMetadata(field_name=entry["key"], reason="Uji", location="Kabupaten Contoh")
        output = signers.PdfSigner(metadata, signer=signer, stamp_style=style).sign_pdf(writer, existing_fields_only=True)
        pdf = output.getvalue()
    return pdf


def check_places(pdf, record):
    """The fields stand within half a point of what the record says."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    reader = PdfFileReader(io.BytesIO(pdf))
    faults = []
    embedded = {signature.field_name: signature for signature in reader.embedded_signatures}
    for entry in record["signers"]:
        place, corner = entry["rectangle"], entry["rectangle"]["lowerLeft"]
        wanted = [corner["x"], corner["y"], corner["x"] + place["width"], corner["y"] + place["height"]]
        found = [float(value) for value in embedded[entry["key"]].sig_field["/Rect"]]
        if max(abs(left - right) for left, right in zip(wanted, found)) > 0.5:
            faults.append(f"{entry['key']}: {found} instead of {wanted}")
    return faults


def check_with_pyhanko(pdf, signer):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext
    context = ValidationContext(trust_roots=[signer.signing_cert])
    signatures = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    faults = [] if len(signatures) == COUNT else [f"pyHanko sees {len(signatures)} signatures"]
    for signature in signatures:
        status = validate_pdf_signature(signature, signer_validation_context=context)
        if not status.bottom_line:
            faults.append(f"pyHanko: {signature.field_name}: {status.summary()}")
        # Each covers the whole file as it was when it was signed (ISO 19005-2 §6.4.3).
        if status.coverage.name not in ("ENTIRE_REVISION", "ENTIRE_FILE"):
            faults.append(f"pyHanko: {signature.field_name} covers {status.coverage.name}")
    return faults


# page-validation 0.11 asks that each signature covers the file as it is, which of several only the last one can; pyHanko is asked instead.
OF_SIGNATURES = "PDFA2A-SIGNATURE-BYTERANGE-001"
# pyHanko writes the XMP anew, with attributes and rdf:resource where there were elements: the same to whoever reads RDF. page-validation
# looks for elements; that nothing was lost is compared.
OF_METADATA = "PDFA2A-XMP-"


def plain(value):
    """A value of the XMP, whatever it was written as."""
    from pyhanko.pdf_utils.metadata import model
    inner = value.value
    if isinstance(inner, model.XmpArray):
        return [plain(entry) for entry in inner.entries]
    return {str(name): plain(field) for name, field in inner} if isinstance(inner, model.XmpStructure) else str(inner)


def claims(pdf):
    """What the XMP says about the file, but for who changed it when."""
    from pyhanko.pdf_utils.metadata import xmp_xml
    from pyhanko.pdf_utils.reader import PdfFileReader
    data = PdfFileReader(io.BytesIO(pdf)).root["/Metadata"].data
    found = {str(name): plain(value) for root in xmp_xml.parse_xmp(io.BytesIO(data)) for name, value in root}
    return {name: value for name, value in found.items() if "ModifyDate" not in name and "Producer" not in name}


def check_conformity(naskah, unsigned, signed, path):
    """PDF/A-2a and PDF/UA-1 after the last signature."""
    before, after = claims(unsigned), claims(signed)
    faults = [f"XMP: {n}: {before.get(n)} became {after.get(n)}" for n in before | after if before.get(n) != after.get(n)]
    judged = subprocess.run([ROOT / ".ci" / "validate", path], capture_output=True, text=True).stdout
    lines = [line for line in judged.splitlines() if line.startswith(f"{path}: ")]
    if not judged.rstrip().endswith("are PDF/A-2a and PDF/UA-1"):
        faults.append(f"validate: {judged}")
    allowed = (OF_SIGNATURES, OF_METADATA)
    faults += [line for line in lines if not line.removeprefix(f"{path}: ").startswith(allowed)]
    own = subprocess.run([naskah, "validate", path, "--language", "en"], capture_output=True, text=True)
    return faults + ([f"naskah validate: {own.stdout}"] if own.returncode else [])


def check_with_pdfsig(path):
    output = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True).stdout
    valid = output.count("Signature is Valid.")
    return [] if valid == COUNT else [f"pdfsig: {valid} of {COUNT} signatures are valid"]


def run(naskah):
    signer, faults = test_signer(), []
    for has_fields in (True, False):
        with tempfile.TemporaryDirectory(prefix="naskah-signing-") as name:
            folder = Path(name)
            pdf, record = compile_form(naskah, folder / "project", has_fields)
            signed = sign_all(pdf, record, signer)
            path = folder / "signed.pdf"
            path.write_bytes(signed)
            found = check_places(signed, record) + check_with_pyhanko(signed, signer) + check_with_pdfsig(path)
            if has_fields:
                found += check_conformity(naskah, pdf, signed, path)
        kind = "fields of the document" if has_fields else "fields from the record"
        print(f"{kind}: {len(record['signers'])} signatures on {record['pages']} pages, {len(found)} faults")
        faults += found
    for fault in faults:
        print("fault:", fault, file=sys.stderr)
    return 1 if faults else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--naskah", type=Path, default=ROOT / ".build" / "debug" / "naskah", help="the executable to try")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        return run(options.naskah)
    python = environment.python(ROOT / "build" / "signing-environment", ["pyhanko", "pyhanko-cli"])
    return subprocess.run([python, __file__, "--inside", "--naskah", options.naskah]).returncode


if __name__ == "__main__":
    sys.exit(main())
