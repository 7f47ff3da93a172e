"""The least of a program for Windows that has a version resource; exiftool reads it as it reads a real one."""
import struct


def version_resource(numbers):
    fixed = struct.pack("<13I", 0xFEEF04BD, 0x10000, *[(numbers[0] << 16) | numbers[1], numbers[2] << 16] * 2, 0x3F, 0, 0x40004, 1, 0, 0, 0)
    key = "VS_VERSION_INFO\0".encode("utf-16-le")
    head = struct.pack("<HHH", 0, len(fixed), 0) + key
    body = head + b"\0" * (-len(head) % 4) + fixed
    return struct.pack("<H", len(body)) + body[2:]


def resources(numbers, address):
    """One directory a level: type 16 (version), name 1, language 1033."""
    content = version_resource(numbers)
    levels = b""
    for name, below in [(16, 0x80000018), (1, 0x80000030), (1033, 0x48)]:
        levels += struct.pack("<IIHHHHII", 0, 0, 0, 0, 0, 1, name, below)
    return levels + struct.pack("<IIII", address + 0x58, len(content), 0, 0) + content


def windows_program(version):
    """Bytes of a program of that version ("1.2.3"), or of one without a version."""
    address = 0x1000
    section = resources([int(n) for n in version.split(".")], address) if version else b"\0" * 16
    section += b"\0" * (-len(section) % 512)
    dos = b"MZ" + b"\0" * 58 + struct.pack("<I", 64)
    coff = struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x22)
    directories = [(0, 0)] * 16
    if version:
        directories[2] = (address, len(section))
    optional = struct.pack("<HBBIIIII", 0x20B, 1, 0, 0, len(section), 0, address, address)
    optional += struct.pack("<QIIHHHHHHIIIIHH", 0x140000000, 0x1000, 512, 6, 0, 0, 0, 6, 0, 0, 0x3000, 512, 0, 2, 0)
    optional += struct.pack("<QQQQII", 0x100000, 0x1000, 0x100000, 0x1000, 0, 16)
    optional += b"".join(struct.pack("<II", *d) for d in directories)
    table = struct.pack("<8sIIIIIIHHI", b".rsrc", len(section), address, len(section), 512, 0, 0, 0, 0, 0x40000040)
    headers = dos + b"PE\0\0" + coff + optional + table
    return headers + b"\0" * (512 - len(headers)) + section
