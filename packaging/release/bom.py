"""A bill of materials in CycloneDX 1.6 for each thing people install."""
import datetime
import hashlib
import re
import uuid

from common import version
from parts import parts


def licence(text):
    """An SPDX identifier, or an expression of them."""
    return [{"expression": text}] if " " in text else [{"license": {"id": text}}]


def package_url(part):
    if "debian-version" in part and "source" in part:
        return f"pkg:deb/debian/{part['source']}@{part['debian-version'].replace('+', '%2B').replace(':', '%3A')}?arch=source"
    if "purl" in part:
        return part["purl"] + (f"@{part['version']}" if "version" in part else "")
    return f"pkg:generic/{part['source']}@{part['version']}" if "source" in part and "version" in part else None


def cpe(part):
    return f"cpe:2.3:{part['cpe']}:{part['version']}:*:*:*:*:*:*:*" if "cpe" in part and "version" in part else None


def component(part):
    reference = re.sub(r"[^a-z0-9.]+", "-", f"{part['name']}-{part.get('version', '')}".lower()).strip("-")
    found = {"type": "library", "bom-ref": reference, "name": part["name"],
             "licenses": licence(part["licence"]) if "licence" in part else [{"license": {"name": part["licence-name"]}}]}
    if "version" in part:
        found["version"] = part["version"]
    if url := package_url(part):
        found["purl"] = url
    if identifier := cpe(part):
        found["cpe"] = identifier
    found["scope"] = "required"
    notes = [("jumelle:shipped", "yes" if part["shipped"] else "no, the system's own")]
    if "part-of" in part:
        notes.append(("jumelle:partOf", part["part-of"]))
    found["properties"] = [{"name": name, "value": value} for name, value in notes]
    return found


def bom(kind, path=None, when=None):
    number = version()
    when = when or datetime.datetime.now(datetime.timezone.utc)
    product = {
        "type": "application", "bom-ref": "jumelle", "name": "jumelled" if kind.startswith("server") else "jumelle",
        "version": number, "licenses": licence("EUPL-1.2"), "purl": f"pkg:generic/jumelle@{number}",
    }
    if path is not None:
        product["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}]
        product["properties"] = [{"name": "jumelle:file", "value": path.name}]
    found = [component(part) for part in parts(kind, path)]
    # The same version, kind and content give the same number, so that a bill made again can be compared.
    name = f"jumelle/{number}/{kind}/" + "/".join(c["bom-ref"] for c in found)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}", "version": 1,
        "metadata": {"timestamp": when.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": product},
        "components": found,
        "dependencies": [{"ref": "jumelle", "dependsOn": [c["bom-ref"] for c in found]}],
    }
